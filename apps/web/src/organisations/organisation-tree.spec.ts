import { describe, expect, it } from '@jest/globals';
import { treeOf, type Branch } from './organisation-tree.js';

const organisation = (slug: string, parent: string | null = null) => ({ slug, parent: parent === null ? null : { slug: parent } });
const shape = (branches: readonly Branch<{ slug: string }>[]): unknown[] => branches.map(({ organisation: { slug }, children }) => (children.length ? [slug, shape(children)] : slug));

describe('the tree of organisations', () => {
  it('puts services below what they depend on, in the order given', () => {
    expect(shape(treeOf([organisation('casvp', 'ville'), organisation('etat'), organisation('ssdp', 'casvp'), organisation('ville'), organisation('drihl', 'etat')]))).toEqual([
      ['etat', ['drihl']],
      ['ville', [['casvp', ['ssdp']]]],
    ]);
  });

  it('lets a service stand alone when its parent is not shown', () => {
    expect(shape(treeOf([organisation('drihl', 'etat'), organisation('adage')]))).toEqual(['drihl', 'adage']);
    expect(treeOf([])).toEqual([]);
  });
});

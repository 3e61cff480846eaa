import { Fragment } from 'react';
import styles from './set-words.module.css';

/** What a plain string cannot say: the ending of an ordinal is raised ("1er", "2e"), and some words stay on one line. */
const SPECIAL = /((?<![\p{L}\d])\d+(?:er|re|e)(?![\p{L}\d])|rendez-vous)/iu;
const ORDINAL = /^(\d+)(\D+)$/;

/** A French text as it is set in print; the words are the same, for reading aloud and for search. */
export function SetWords({ children }: { children: string }) {
  const parts = children.split(SPECIAL);
  if (parts.length === 1) return children;
  // One box: what stands around may lay its children out side by side.
  return <span>{parts.map((part, index) => (index % 2 === 0 ? <Fragment key={index}>{part}</Fragment> : <Special key={index}>{part}</Special>))}</span>;
}

function Special({ children }: { children: string }) {
  const [, number, ending] = ORDINAL.exec(children) ?? [];
  if (!number) return <span className={styles['whole']}>{children}</span>;
  return (
    <>
      {number}
      <sup className={styles['ending']}>{ending}</sup>
    </>
  );
}

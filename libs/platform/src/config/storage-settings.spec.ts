import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadConfig, type ConfigError } from './config.js';

const REQUIRED = { DATABASE_URL: 'postgres://pacte@localhost/pacte', SECRET_KEY: 'k'.repeat(32) };
const storage = (env: Readonly<Record<string, string>>) => loadConfig({ ...REQUIRED, ...env }).storage;
const problems = (env: Readonly<Record<string, string>>): readonly string[] => {
  try {
    storage(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

describe('where files are kept', () => {
  it.each([
    ['file:///var/lib/pacte/files', '/var/lib/pacte/files'],
    ['file:///var/lib/des%20fichiers', '/var/lib/des fichiers'],
  ])('a folder: %s', (STORAGE_URL, path) => {
    expect(storage({ STORAGE_URL })).toEqual({ kind: 'FOLDER', path });
  });

  it.each([
    ['s3://pacte-files', 'pacte-files', ''],
    ['s3://pacte-files/', 'pacte-files', ''],
    ['s3://pacte-files/paris/preuves/', 'pacte-files', 'paris/preuves/'],
  ])('a bucket: %s', (STORAGE_URL, bucket, prefix) => {
    expect(storage({ STORAGE_URL, STORAGE_REGION: 'fr-par' })).toEqual({ kind: 'BUCKET', bucket, prefix, region: 'fr-par', endpoint: undefined, accessKey: undefined, secretKey: undefined, incoming: resolve('.pacte/incoming') });
  });

  it.each(['s3://', 's3://Pacte', 's3:pacte', 'https://pacte.s3.example', 'files', 's3://pacte?x=1'])('refused by its name: %s', (STORAGE_URL) => {
    expect(problems({ STORAGE_URL })).toEqual([expect.stringMatching(/^STORAGE_URL: must be a folder/)]);
  });

  it('asks for the other half of a key', () => {
    const STORAGE_URL = 's3://pacte-files';
    expect(problems({ STORAGE_URL, STORAGE_ACCESS_KEY: 'a' })).toEqual(['STORAGE_SECRET_KEY: goes with STORAGE_ACCESS_KEY']);
    expect(problems({ STORAGE_URL, STORAGE_SECRET_KEY: 'a' })).toEqual(['STORAGE_ACCESS_KEY: goes with STORAGE_SECRET_KEY']);
    expect(problems({ STORAGE_URL, STORAGE_ENDPOINT: 'garage' })).toEqual([expect.stringMatching(/^STORAGE_ENDPOINT: /)]);
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { ChannelListener, type Log } from '#platform';
import { createTestDatabase, type TestDatabase } from '../builders/database.js';
import { SeveredLink } from './severed-link.js';

let database: TestDatabase;
let link: SeveredLink;

beforeAll(async () => {
  database = await createTestDatabase();
  link = await SeveredLink.to(database.url);
});
afterAll(async () => {
  await link.cut();
  await database.drop();
});

const until = async (met: () => boolean): Promise<void> => {
  for (let tries = 0; !met() && tries < 200; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
};

it('a line that went silent without a word is found out, and listened to anew: everybody looks again', async () => {
  const heard: (string | undefined)[] = [];
  const lost: string[] = [];
  const log = { warn: (words: string) => lost.push(words) } as unknown as Log;
  const listener = new ChannelListener(link.through(database.url), { name: 'pacte_test', application: 'pacte-test', heard: (text) => heard.push(text) }, log, { tryMs: 200, answerMs: 300 });
  const announcing = new pg.Client({ connectionString: database.url });
  await announcing.connect();
  try {
    await listener.start();
    await announcing.query(`NOTIFY pacte_test, 'first'`);
    await until(() => heard.length === 2);
    expect(heard).toEqual([undefined, 'first']);
    // Several questions were answered meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(lost).toEqual([]);
    link.hush();
    await announcing.query(`NOTIFY pacte_test, 'missed'`);
    await until(() => heard.length === 3);
    expect([heard, lost]).toEqual([[undefined, 'first', undefined], ['notices lost, will listen again']]);
    await announcing.query(`NOTIFY pacte_test, 'second'`);
    await until(() => heard.length === 4);
    expect(heard.at(-1)).toBe('second');
  } finally {
    await listener.stop();
    await announcing.end();
  }
});

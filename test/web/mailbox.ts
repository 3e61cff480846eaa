import { expect, type Page } from '@playwright/test';
import { isSignedIn, visit } from './visit.js';

interface Listed {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
}

export interface Mail extends Listed {
  readonly links: readonly string[];
}

/** The newest mail to an address that `wanted` accepts; waits for it. */
export async function mailTo(page: Page, to: string, wanted: (mail: Listed) => boolean = () => true, timeout = 20_000): Promise<Mail> {
  const mailbox = await mailboxUrl(page);
  let found: Listed | undefined;
  await expect
    .poll(async () => {
      const mails = (await (await page.request.get(`${mailbox}messages.json?to=${encodeURIComponent(to)}`)).json()) as Listed[];
      found = mails.find(wanted);
      return found?.subject;
    }, { timeout })
    .toBeTruthy();
  const opened = (await (await page.request.get(`${mailbox}messages/${found!.id}.json`)).json()) as { links: string[] };
  return { ...found!, links: opened.links };
}

/** Signs in somebody of the demonstration who is not among those to try, by the link of a mail. */
export async function enterByMail(page: Page, email: string): Promise<void> {
  await visit(page, '/connexion');
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByRole('button', { name: 'Recevoir un lien' }).click();
  await expect(page.getByText('Consultez votre messagerie')).toBeVisible();
  const mail = await mailTo(page, email, ({ subject }) => subject.includes('connexion'));
  const { pathname, search } = new URL(mail.links.find((each) => each.includes('/connexion/lien?jeton='))!);
  await visit(page, pathname + search);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await isSignedIn(page);
}

async function mailboxUrl(page: Page): Promise<string> {
  const answer = await page.request.post('/graphql', { data: { query: '{ demonstration { mailboxUrl } }' } });
  const { data } = (await answer.json()) as { data: { demonstration: { mailboxUrl: string } } };
  return data.demonstration.mailboxUrl.replace(/\/?$/, '/');
}

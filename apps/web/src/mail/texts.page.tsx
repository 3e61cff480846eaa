import { Link } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { MailTextsPage, type MailTextsPageQuery } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { mailTextLabels } from '../labels/mail-texts.js';
import { mailLabels } from '../labels/mails.js';
import { requireSignIn } from '../shell/use-shell.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { MailTabs } from './mail-tabs.js';
import { textPath } from './text-address.js';

type Text = MailTextsPageQuery['mailTexts'][number];

export async function load(api: Api) {
  await requireSignIn(api);
  return api.load(MailTextsPage, {});
}

/** The mails whose words the space may write, and whether it has. */
export function Component() {
  const labels = useLabels(mailTextLabels);
  const kicker = useLabels(mailLabels).title;
  const { mailTexts } = useOperation(MailTextsPage, {});
  const kinds = [...new Set(mailTexts.map(({ kind }) => kind))];
  return (
    <Page title={labels.title} kicker={<Link to="/administration/courriels">{kicker}</Link>} lede={labels.lede}>
      <MailTabs />
      <Table caption={labels.caption} stack>
        <thead>
          <tr>
            <th scope="col">{labels.mail}</th>
            <th scope="col">{labels.locales.fr}</th>
            <th scope="col">{labels.locales.en}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                <Link to={textPath(kind)}>{mailTexts.find((text) => text.kind === kind)!.kindWords}</Link>
              </th>
              {(['fr', 'en'] as const).map((locale) => (
                <td key={locale} data-label={labels.locales[locale]}>
                  <State text={mailTexts.find((text) => text.kind === kind && text.locale === locale)!} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Page>
  );
}

function State({ text: { edited, versions } }: { text: Text }) {
  const labels = useLabels(mailTextLabels);
  const format = useFormat();
  const [last] = versions;
  return edited && last ? labels.edited(format.instantDay(last.writtenAt), last.writtenBy) : labels.original;
}

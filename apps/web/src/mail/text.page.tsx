import { Link, useParams, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { MailTextPage, type WordedMailFragment } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { mailTextLabels } from '../labels/mail-texts.js';
import type { PageArgs } from '../routes.js';
import { requireSignIn, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Page, Section } from '../ui/page.js';
import styles from './mail.module.css';
import { kindIn } from './text-address.js';
import { TextForm } from './text-form.js';
import { useTypedText } from './use-typed-text.js';

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  return api.load(MailTextPage, { kind: kindIn(params['kind']!) });
}

/** The words of one mail, in one language: written, tried, taken back. */
export function Component() {
  const labels = useLabels(mailTextLabels);
  const kind = kindIn(useParams()['kind'] ?? '');
  const [search] = useSearchParams();
  const { mailTexts } = useOperation(MailTextPage, { kind });
  const locale = search.get('langue') === 'en' ? 'en' : 'fr';
  const text = mailTexts.find((each) => each.locale === locale)!;
  return (
    <Page title={text.kindWords} kicker={<Link to="/administration/courriels/textes">{labels.title}</Link>}>
      <nav aria-label={labels.language} className={styles['tabs']}>
        {(['fr', 'en'] as const).map((each) => (
          <Link key={each} to={`?langue=${each}`} aria-current={each === locale ? 'page' : undefined}>
            {labels.locales[each]}
          </Link>
        ))}
      </nav>
      <Words key={locale} text={text} />
    </Page>
  );
}

function Words({ text }: { text: WordedMailFragment }) {
  const { can } = useShell();
  const typed = useTypedText(text);
  return (
    <>
      <TextForm text={text} typed={typed} mayWrite={can('mail.manage')} />
      {text.versions.length > 0 && <Versions text={text} onTake={typed.take} />}
    </>
  );
}

function Versions({ text: { versions }, onTake }: { text: WordedMailFragment; onTake: (version: { subject: string; introduction: string; closing: string }) => void }) {
  const labels = useLabels(mailTextLabels);
  const format = useFormat();
  return (
    <Section id="versions" title={labels.versions}>
      <ul className={styles['versions']}>
        {versions.map(({ version, subject, introduction, closing, writtenAt, writtenBy }) => (
          <li key={version}>
            <p>{labels.versionOf(format.number(version), format.instant(writtenAt), writtenBy)}</p>
            {subject === null || introduction === null || closing === null ? (
              <p className={styles['soft']}>{labels.toOriginal}</p>
            ) : (
              <>
                <p className={styles['soft']}>{subject}</p>
                <Button look="quiet" onPress={() => onTake({ subject, introduction, closing })} aria-label={labels.takeOf(format.number(version))}>
                  {labels.take}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

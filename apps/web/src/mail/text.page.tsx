import { Link, useParams, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { MailTextPage, type WordedMailFragment } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { mailTextLabels } from '../labels/mail-texts.js';
import type { PageArgs } from '../page.js';
import { requireSignIn, useShell } from '../shell/use-shell.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Page } from '../ui/page.js';
import { type Draft, useDraft } from '../ui/use-draft.js';
import styles from './mail.module.css';
import { kindIn } from './text-address.js';
import { TextForm, type TypedWords } from './text-form.js';
import { TextVersions } from './text-versions.js';

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
  const { can } = useShell();
  const textIn = (language: string): WordedMailFragment => mailTexts.find((each) => each.locale === language)!;
  // Looking at the other language leaves what is typed in this one where it is.
  const drafts = { fr: useTyped(textIn('fr')), en: useTyped(textIn('en')) };
  const [text, draft] = [textIn(locale), drafts[locale]];
  const unsaved = (['fr', 'en'] as const).filter((each) => drafts[each].isOwn).map((each) => `${text.kindWords} (${labels.locales[each]})`);
  return (
    <Page title={text.kindWords} kicker={<Link to="/administration/courriels/textes">{labels.title}</Link>}>
      <AskBeforeLeaving unsaved={unsaved} />
      <nav aria-label={labels.language} className={styles['tabs']}>
        {(['fr', 'en'] as const).map((each) => (
          <Link key={each} to={`?langue=${each}`} aria-current={each === locale ? 'page' : undefined}>
            {labels.locales[each]}
          </Link>
        ))}
      </nav>
      <TextForm key={locale} text={text} draft={draft} mayWrite={can('mail.manage')} />
      {text.versions.length > 0 && <TextVersions text={text} isOwn={draft.isOwn} onTake={draft.change} />}
    </Page>
  );
}

function useTyped({ subject, introduction, closing, version }: WordedMailFragment): Draft<TypedWords> {
  return useDraft<TypedWords>({ subject, introduction, closing }, version);
}

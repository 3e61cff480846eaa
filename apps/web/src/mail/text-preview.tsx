import { useRef, useState } from 'react';
import type { ApiError } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { MailTextPreview, type MailTextPreviewQuery } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { mailTextLabels } from '../labels/mail-texts.js';
import { mailLabels } from '../labels/mails.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import styles from './mail.module.css';
import type { TypedWords } from './text-form.js';

type Preview = MailTextPreviewQuery['mailTextPreview'];

const FRAME = 'apercu-du-courriel';

/** What the words give, laid out by the service in a frame that can do nothing, and as text. */
export function TextPreview({ kind, locale, words }: { kind: string; locale: string; words: TypedWords }) {
  const labels = useLabels(mailTextLabels);
  const one = useLabels(mailLabels).one;
  const api = useApi();
  const form = useRef<HTMLFormElement>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const input = { kind, locale, ...words };
  const look = async (): Promise<void> => {
    setPending(true);
    setError(null);
    try {
      setPreview((await api.send(MailTextPreview, { input })).mailTextPreview);
      form.current?.submit();
    } catch (failure) {
      setError(failure as ApiError);
    } finally {
      setPending(false);
    }
  };
  return (
    <Section id="apercu" title={labels.preview}>
      <p className={styles['soft']}>{labels.previewText}</p>
      <form ref={form} method="post" action={api.addressOf('/files/courriels/apercu')} target={FRAME} hidden>
        {Object.entries(input).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
      <Button onPress={() => void look()} isPending={isPending}>
        {labels.seePreview}
      </Button>
      <Refusal error={error} />
      <div role="status">{preview && preview.problems.length > 0 && <Notice tone="warn">{preview.problems.map(({ path, message }) => <p key={path}>{message}</p>)}</Notice>}</div>
      {preview && (
        <dl className={styles['facts']}>
          <div>
            <dt>{one.subject}</dt>
            <dd lang={locale}>{preview.subject}</dd>
          </div>
        </dl>
      )}
      <Layouts preview={preview} locale={locale} />
    </Section>
  );
}

/** The frame is there before it is filled: the form looks for it by its name. */
function Layouts({ preview, locale }: { preview: Preview | null; locale: string }) {
  const labels = useLabels(mailTextLabels);
  const one = useLabels(mailLabels).one;
  return (
    <div hidden={!preview}>
      <h3>{one.asHtml}</h3>
      <iframe className={styles['frame']} name={FRAME} title={labels.frame} sandbox="" />
      <h3>{one.asText}</h3>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <pre className={styles['text']} tabIndex={0} aria-label={one.asText} role="region" lang={locale}>
        {preview?.text}
      </pre>
    </div>
  );
}

import { useState } from 'react';
import type { WordedMailFragment } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { mailTextLabels } from '../labels/mail-texts.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { Section } from '../ui/page.js';
import styles from './mail.module.css';
import type { TypedWords } from './text-form.js';

interface TextVersionsProps {
  readonly text: WordedMailFragment;
  /** Words are typed that are not saved: they are not replaced without asking. */
  readonly isOwn: boolean;
  readonly onTake: (words: TypedWords) => void;
}

/** What was written before, to be taken again. */
export function TextVersions({ text: { versions }, isOwn, onTake }: TextVersionsProps) {
  const labels = useLabels(mailTextLabels);
  const format = useFormat();
  const [asked, setAsked] = useState<TypedWords | null>(null);
  const take = (words: TypedWords): void => {
    setAsked(null);
    onTake(words);
  };
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
                <Button look="quiet" onPress={() => (isOwn ? setAsked : take)({ subject, introduction, closing })} aria-label={labels.takeOf(format.number(version))}>
                  {labels.take}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <Confirmation title={labels.takeTitle} act={labels.take} keep={labels.keepMine} isPending={false} error={null} onAct={() => take(asked)} onClose={() => setAsked(null)}>
          <p>{labels.takeText}</p>
        </Confirmation>
      )}
    </Section>
  );
}

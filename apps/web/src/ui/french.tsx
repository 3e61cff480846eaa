import { setFrench } from '../labels/french.js';
import { useLanguage } from '../labels/language.js';
import { SetWords } from './set-words.js';

/** Words of the pact, of a report, of an organisation: French whatever the reader's language, set the French way. */
export function French({ children }: { children: string }) {
  return (
    <span lang="fr">
      <SetWords>{setFrench(children)}</SetWords>
    </span>
  );
}

/** The same as paragraphs: one per line of the text. */
export function FrenchText({ children }: { children: string }) {
  return children.split(/\n+/).map((paragraph, index) => (
    <p key={index} lang="fr">
      <SetWords>{setFrench(paragraph)}</SetWords>
    </p>
  ));
}

/** A sentence of the interface that quotes French words: in another language, only those are marked as French. */
export function Quoting({ children, french }: { children: string; french: readonly (string | null | undefined)[] }) {
  const { language } = useLanguage();
  if (language === 'fr') return <SetWords>{setFrench(children)}</SetWords>;
  const [phrase, ...others] = french.filter((each) => each && children.includes(each));
  if (!phrase) return children;
  const at = children.indexOf(phrase);
  return (
    <>
      <Quoting french={others}>{children.slice(0, at)}</Quoting>
      <French>{phrase}</French>
      <Quoting french={others}>{children.slice(at + phrase.length)}</Quoting>
    </>
  );
}

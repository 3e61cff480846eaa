import { setFrench } from '../labels/french.js';

/** Words of the pact, of a report, of an organisation: French whatever the reader's language, set the French way. */
export function French({ children }: { children: string }) {
  return <span lang="fr">{setFrench(children)}</span>;
}

/** The same as paragraphs: one per line of the text. */
export function FrenchText({ children }: { children: string }) {
  return children.split(/\n+/).map((paragraph, index) => (
    <p key={index} lang="fr">
      {setFrench(paragraph)}
    </p>
  ));
}

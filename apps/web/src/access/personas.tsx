import { useNavigate, useSearchParams } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { type SignInPageQuery, TryPersona } from '../graphql/generated.js';
import { accessLabels } from '../labels/access.js';
import { roleLabels } from '../labels/enums.js';
import { setFrench } from '../labels/french.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import styles from './access.module.css';
import { wayBack } from './way-back.js';

type Persona = NonNullable<SignInPageQuery['demonstration']>['personas'][number];

/** Fictional persons of the demonstration, in whose place anybody can enter. */
export function Personas({ personas }: { personas: readonly Persona[] }) {
  const labels = useLabels(accessLabels);
  const roles = useLabels(roleLabels);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { run, isPending, error } = useAction(TryPersona);
  const enter = (person: string) => run({ input: { person } }).then(({ tryPersona }) => navigate(wayBack(search) ?? tryPersona.landing), () => undefined);
  return (
    <Section title={labels.personasTitle}>
      <p className={styles['intro']}>{labels.personasText}</p>
      {error && <Notice tone="bad" title={error.message} announce="alert" />}
      <ul className={styles['personas']}>
        {personas.map((persona) => (
          <li key={persona.id}>
            <div>
              <h3>{persona.name}</h3>
              <p className="small">
                {roles.words[persona.role]}
                {persona.organisation && (
                  <>
                    {', '}
                    <French>{persona.organisation.name}</French>
                  </>
                )}
                {' · '}
                {labels.fictional}
              </p>
              <p>{setFrench(persona.description)}</p>
            </div>
            <Button isDisabled={isPending} onPress={() => void enter(persona.id)} aria-label={labels.tryAs(persona.name)}>
              {labels.enter}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

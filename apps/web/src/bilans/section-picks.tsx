import { bilanEditionLabels } from '../labels/bilan-editions.js';
import { bilanWritingLabels } from '../labels/bilan-writing.js';
import { useFigures } from '../labels/figures.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import type { ShownSection, TypedSection } from './section-form.js';
import styles from './writing.module.css';

type ChangeSection = (part: Partial<TypedSection>) => void;

interface FigurePicksProps {
  readonly section: ShownSection;
  readonly picked: boolean;
  readonly figures: readonly string[];
  readonly onChange: ChangeSection;
  readonly onRenew: (figures: readonly string[]) => void;
}

/** Key figures of an axis: those of the source, or others in an order of one's own. */
export function FigurePicks({ section, picked, figures, onChange, onRenew }: FigurePicksProps) {
  const labels = useLabels(bilanWritingLabels);
  const { fictionalMark } = useLabels(bilanEditionLabels);
  const words = useFigures();
  if (section.figureChoices.length === 0) return null;
  const tick = (id: string, isOn: boolean) => onChange({ figures: isOn ? [...figures, id] : figures.filter((each) => each !== id) });
  return (
    <fieldset className={styles['picks']}>
      <legend>{labels.figures}</legend>
      {([false, true] as const).map((byHand) => (
        <label key={String(byHand)} className={styles['check']}>
          <input type="radio" name={`figures-${section.id}`} checked={picked === byHand} onChange={() => onChange({ picked: byHand })} />
          {byHand ? labels.byHand : labels.bySource}
        </label>
      ))}
      {picked && <p className="small">{labels.figuresHint}</p>}
      {picked && section.changed.length > 0 && <Changed section={section} figures={figures} onRenew={onRenew} />}
      {picked && section.gone.length > 0 && (
        <Notice tone="warn" title={labels.gone}>
          <ul>
            {section.gone.map((was, at) => (
              <li key={at}>
                <French>{was || labels.goneUnknown}</French>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {picked &&
        section.figureChoices.map(({ id, figure }) => (
          <label key={id} className={styles['check']}>
            <input type="checkbox" checked={figures.includes(id)} onChange={({ target }) => tick(id, target.checked)} />
            <span>
              {figures.includes(id) && <strong>{`${figures.indexOf(id) + 1}. `}</strong>}
              <French>{figure.title}</French>
              {` : ${words.words(figure, figure.unit)}, ${figure.period.label}`}
              {figure.provenance.commitment !== null && ` (${labels.reported(figure.provenance.commitment)})`}
              {figure.fictional && `. ${fictionalMark}`}
            </span>
          </label>
        ))}
    </fieldset>
  );
}

/** Picked figures that have another value since: the old one and the new, and one button to take the new at its place. */
function Changed({ section: { changed }, figures, onRenew }: { section: ShownSection; figures: readonly string[]; onRenew: (figures: readonly string[]) => void }) {
  const labels = useLabels(bilanWritingLabels);
  const renew = () => {
    // In the order of their places, so that each finds its own.
    const renewed = changed.filter(({ isGone, figure }) => isGone && !figures.includes(figure)).reduce<readonly string[]>((order, { figure, at }) => [...order.slice(0, at), figure, ...order.slice(at)], figures);
    onRenew(renewed);
  };
  return (
    <Notice tone="warn" title={labels.pickChanged}>
      <ul>
        {changed.map(({ was, now, at, isGone }) => (
          <li key={at}>
            <French>{`${was} → ${now}`}</French>
            {`. ${isGone ? labels.pickIsOut : labels.pickFollows}`}
          </li>
        ))}
      </ul>
      <Button onPress={renew}>{labels.renew}</Button>
    </Notice>
  );
}

/** Commitments told apart, each with words of the secretariat or those of its report. */
export function ExamplePicks({ section, examples, onChange }: { section: ShownSection; examples: TypedSection['examples']; onChange: ChangeSection }) {
  const labels = useLabels(bilanWritingLabels);
  const free = section.exampleChoices.filter(({ number }) => !examples.some(({ commitment }) => commitment === number));
  const option = ({ number, title, reported }: ShownSection['exampleChoices'][number]) => ({ value: String(number), label: `${number}. ${title}${reported ? '' : ` (${labels.withoutReport})`}`, language: 'fr' });
  return (
    <fieldset className={styles['picks']}>
      <legend>{labels.examples}</legend>
      {examples.map(({ commitment, words }, at) => (
        <div key={commitment} className={styles['example']}>
          <TextField
            label={labels.exampleWords(commitment)}
            description={labels.exampleHint}
            rows={3}
            maxLength={4000}
            value={words ?? ''}
            onChange={(text) => onChange({ examples: examples.map((each, place) => (place === at ? { ...each, words: text || null } : each)) })}
          />
          <div>
            <Button look="quiet" onPress={() => onChange({ examples: examples.filter((_, place) => place !== at) })}>
              {labels.remove(commitment)}
            </Button>
          </div>
        </div>
      ))}
      <SelectField
        label={labels.addExample}
        value=""
        onChange={(number) => number && onChange({ examples: [...examples, { commitment: Number(number), words: null }] })}
        options={[{ value: '', label: labels.choose }, ...free.map(option)]}
      />
    </fieldset>
  );
}

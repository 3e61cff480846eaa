import { Link, useParams } from 'react-router';
import { type Api, ApiError } from '../graphql/api.js';
import { placeOfFigure, placeOfLine, placeOfSection } from '../avis/places.js';
import { ReadingRoomOf } from '../avis/reading-room.js';
import { useOperation } from '../graphql/api-context.js';
import { BilanDesk, ReadingRoom } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { bilanEditionLabels } from '../labels/bilan-editions.js';
import { bilanWritingLabels } from '../labels/bilan-writing.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { Empty, Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { BilanReading, type BilanContent } from './reading.js';

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  const year = Number(params['year']);
  if (!Number.isInteger(year)) throw new ApiError('BILAN_NOT_STARTED', '');
  const asked = { pact: await pactSlug(api), year };
  return Promise.all([api.load(BilanDesk, asked), api.load(ReadingRoom, asked)]);
}

/** The Conseil's reading room: the bilan before it is published. */
export function Component() {
  const labels = useLabels(bilanWritingLabels);
  const editions = useLabels(bilanEditionLabels);
  const avis = useLabels(avisLabels);
  const format = useFormat();
  const { pact } = useShell();
  const year = Number(useParams()['year']);
  const { bilanDraft: draft } = useOperation(BilanDesk, { pact: pact.slug, year });
  if (!draft) {
    return (
      <Page title={labels.reading(year)}>
        <Empty title={labels.none}>{labels.noneText}</Empty>
      </Page>
    );
  }
  return (
    <Page title={labels.reading(year)} kicker={`${labels.states[draft.state]}, ${editions.cutOff(format.day(draft.cutOff))}`}>
      <Notice tone="warn" title={labels.readingText} />
      {draft.state === 'FROZEN' && (
        <p>
          <Link to={`/bilans/${year}/editions/${draft.nextNumber}`}>{labels.edition(draft.nextNumber)}</Link>
        </p>
      )}
      <p>
        <Link to={`/bilans/${year}/avis`}>{avis.to}</Link>
      </p>
      <ReadingRoomOf year={year} places={placesOf(draft.content)}>
        <BilanReading content={draft.content} />
      </ReadingRoomOf>
    </Page>
  );
}

const placesOf = ({ sections }: BilanContent): string[] =>
  sections.flatMap((section) => [placeOfSection(section), ...[...section.keyFigures, ...section.figures].map(placeOfFigure), ...section.lines.map(({ number }) => placeOfLine(number))]);

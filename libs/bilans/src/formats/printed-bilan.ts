import type { FrozenFigure, FrozenLine, FrozenSection } from '../content/bilan-content.graphql.js';
import type { BilanDocument } from '../editions/bilan-document.js';
import { formulaWords } from '../editions/edition-rows.js';
import { amountWords, exactWords, figureWords, insteadWords, qualifierWords, unitBeside } from './figure-words.rules.js';
import { setAllInFrench } from './french-setting.rules.js';

/** What proves the edition, and where it is read and checked. */
export interface PrintedSeal {
  readonly hash: string;
  readonly keyFingerprint: string;
  readonly address: string;
  readonly verification: string;
}

/** A figure as it is shown, with the number of the note that says where it comes from. */
interface PrintedFigure {
  readonly note: number;
  readonly title: string;
  readonly qualifier: string;
  readonly amount: string;
  readonly unit: string;
  readonly words: string;
  readonly period: string;
  readonly fictional: boolean;
}

interface PrintedNote {
  readonly note: number;
  readonly title: string;
  readonly value: string;
  readonly period: string;
  readonly source: string;
  readonly verbatim: string | null;
  readonly formula: string | null;
  readonly definition: string;
  readonly evidence: readonly string[];
  readonly commitments: readonly number[];
  readonly fictional: boolean;
}

/** What the template of a bilan takes: the frozen content, each figure in words and with its note, set in French. */
export function printedBilan(document: BilanDocument, seal: PrintedSeal): object {
  const notes: PrintedNote[] = [];
  const printed = (figure: FrozenFigure): PrintedFigure => {
    const note = notes.length + 1;
    notes.push(noteOf(figure, note));
    return figureOf(figure, note);
  };
  const sections = document.sections.filter(isTold).map((section) => sectionOf(section, printed));
  const { space, pact, year, cutOff, covered, fictional, coverage, edition, frozenAt, erratum } = document;
  // Fingerprints and addresses are not French.
  return { ...setAllInFrench({ space, pact, year, cutOff, covered, fictional, coverage, edition, erratum, sections, notes }), ...seal, frozenOn: frozenAt.slice(0, 10), replacesHash: erratum?.replacesHash ?? null };
}

const isTold = ({ kind, words }: FrozenSection): boolean => kind !== 'CAVEATS' || words !== null;

function sectionOf(section: FrozenSection, printed: (figure: FrozenFigure) => PrintedFigure): object {
  const { keyFigures, figures, lines, ...told } = section;
  const key = keyFigures.map(printed);
  const others = figures.map(printed);
  return { ...told, keyFigures: key, figures: others, examples: lines.filter(({ example }) => example).map(exampleOf), objectives: objectivesOf(lines, printed), untold: lines.filter(({ report }) => !report).map(untoldOf) };
}

const exampleOf = ({ number, title, exampleWords, report }: FrozenLine): object => ({ number, title, words: exampleWords ?? report?.achievements ?? null });

/** Reports in the order of the pact, under the objectives they serve. */
function objectivesOf(lines: readonly FrozenLine[], printed: (figure: FrozenFigure) => PrintedFigure): object[] {
  const told = lines.filter(({ report }) => report);
  return [...new Map(told.map(({ objectiveNumber, objective }) => [objectiveNumber, objective]))].map(([number, title]) => ({
    number,
    title,
    lines: told.filter(({ objectiveNumber }) => objectiveNumber === number).map(({ number: commitment, title: words, report }) => ({ number: commitment, title: words, report: { ...report!, figures: report!.figures.map(printed) } })),
  }));
}

const STATES = { AWAITED: 'attendue', OVERDUE: 'sans réponse après l’échéance', EXCUSED: 'excusée', SENT: 'envoyée, en attente de relecture', ACCEPTED: 'acceptée' } as const;

/** Why a commitment has no report, semester by semester. */
function untoldOf({ number, title, answers }: FrozenLine): object {
  const words = answers.map(({ campaign, state }) => `${semester(campaign)} : ${STATES[state]}`);
  return { number, title, standing: words.length > 0 ? words.join(' ; ') : 'personne n’a été interrogé', fictional: answers.some(({ fictional }) => fictional) };
}

/** « 2019-S1 » as one says it; another code as it is. */
function semester(code: string): string {
  const [, year, half] = /^(\d{4})-S([12])$/.exec(code) ?? [];
  return year ? `${half === '1' ? '1er' : '2e'} semestre ${year}` : code;
}

function figureOf(figure: FrozenFigure, note: number): PrintedFigure {
  const { title, value, unit, period, fictional } = figure;
  const beside = value === null ? '' : unitBeside(figure);
  return { note, title, qualifier: qualifierWords(figure), amount: value === null ? insteadWords(figure) : amountWords(value, unit), unit: beside, words: figureWords(figure), period: title.includes(period.label) ? '' : period.label, fictional };
}

function noteOf(figure: FrozenFigure, note: number): PrintedNote {
  const { title, period, formula, verbatim, definition, provenance, commitments, fictional } = figure;
  return { note, title, value: exactWords(figure), period: period.label, source: sourceOf(figure), verbatim, formula: formula && formulaWords(formula), definition, evidence: provenance.evidence, commitments, fictional };
}

/** Document and page, or who answered, for which commitment, in which campaign, and when that was accepted. */
function sourceOf({ provenance: { document, page, organisation, commitment, campaign, givenOn }, recordedOn }: FrozenFigure): string {
  if (document) return [document, page === null ? 'document sans numéros de page' : `page ${page}`].join(', ');
  const report = commitment === null ? null : `rapport sur l’engagement ${commitment}${campaign ? `, « ${campaign} »` : ''}`;
  const accepted = givenOn ? `accepté le ${frenchDay(givenOn)}` : null;
  return [organisation, report, accepted].filter(Boolean).join(', ') || `enregistré le ${frenchDay(recordedOn)}`;
}

const frenchDay = (day: string): string => new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, '1er ');

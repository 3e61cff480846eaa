import { Injectable } from '@nestjs/common';
import { GuestLinks, MailChoices } from '#access';
import { MeetingLinks } from '#meetings';
import { Database, today, writeLetter, type MailTemplate, type RenderedMail, type RequestContext, type Wordable } from '#platform';
import { ReminderClaims } from '../planning/reminder-claims.repository.js';
import { ReminderKind } from '../reminder-kind.js';
import { digestMail } from '../planning/reminder-dispatch.service.js';
import { digestToSend, type DigestOrganisationRow, type DigestRow, type DigestSectionRow } from './reminder-digest.query.js';
import { decidedSections, type Places } from './decided-sections.js';
import { sampleDigest } from './digest-sample.js';
import { reminderLetter } from './reminder-letter.js';
import type { AnySection, DigestOrganisation, DigestSection, SectionKind } from './digest.js';

/** The digest, written when it leaves. Null, so that nothing is sent, once everything was answered, or the person wants no more. */
@Injectable()
export class ReminderMail implements MailTemplate {
  readonly name = digestMail;
  readonly inHours = true;
  readonly wordable: Wordable = { placeholders: {}, sample: sampleDigest };

  constructor(
    private readonly database: Database,
    private readonly claims: ReminderClaims,
    private readonly links: GuestLinks,
    private readonly choices: MailChoices,
    private readonly invitations: MeetingLinks,
  ) {}

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const { digestId } = payload;
    // A mail that was on its way when those of a day became one digest: the digest says it.
    if (typeof digestId !== 'string') return null;
    const row = await digestToSend(ctx, digestId);
    if (!row) return null;
    const sections = this.sections(ctx, row);
    if (sections.length === 0) return null;
    if (row.declines) return await this.withhold(ctx, digestId);
    const stop = await this.choices.wayOut(ctx, row.personId, 'REMINDERS');
    const secretariat = row.secretariat ?? { name: ctx.tenant.name, email: ctx.tenant.senderAddress };
    const letter = reminderLetter({
      locale: row.locale,
      today: today(ctx),
      person: row.person,
      space: ctx.tenant.name,
      sections,
      secretariat,
      fictional: row.fictional || [...row.sections, ...row.decisions, ...row.meetings, ...row.recommendations, ...row.readings].some(({ fictional }) => fictional),
      stopUrl: stop.url,
    });
    return { ...writeLetter(letter), headers: { 'Reply-To': secretariat.email, ...stop.headers } };
  }

  /** The most urgent first, whatever it is about. */
  private sections(ctx: RequestContext, { sections, ...decidedRows }: DigestRow): AnySection[] {
    const places: Places = {
      timeZone: ctx.tenant.timeZone,
      urlOf: (path, place) => `${ctx.tenant.publicUrl}${path}${place}`,
      answerUrl: (inviteeId, path) => this.invitations.urlOf(ctx, inviteeId, path),
    };
    const asked = gathered(sections).map((row) => ({ urgentOn: row.urgentOn, section: this.section(ctx, row) }));
    const decided = decidedSections(decidedRows, places).map((section) => ({ urgentOn: section.on, section }));
    return [...asked, ...decided].sort((a, b) => (a.urgentOn < b.urgentOn ? -1 : a.urgentOn > b.urgentOn ? 1 : 0)).map(({ section }) => section);
  }

  private section(ctx: RequestContext, { kind, pact, campaign, on, organisations }: GatheredSection): DigestSection {
    const base = `${ctx.tenant.publicUrl}${pact.path}`;
    const run = `${base}/campagnes/${campaign.code}`;
    const addressed = (organisation: DigestOrganisationRow): DigestOrganisation => {
      const desk = `${base}/rapports/${campaign.code}/${organisation.slug}`;
      const url = kind === 'SILENCE' ? `${run}?organisation=${organisation.slug}` : organisation.linkId ? this.links.urlOf(ctx, organisation.linkId) : desk;
      const lineUrl = ({ number, reportId }: DigestOrganisationRow['owed'][number]): string =>
        kind === 'REVIEW' ? `${run}/rapports/${reportId!}` : `${url}${organisation.linkId ? '&' : '?'}engagement=${number}`;
      return { name: organisation.name, url, askedBefore: organisation.askedBefore, owed: organisation.owed.map((owed) => ({ number: owed.number, title: owed.title, state: owed.state, url: lineUrl(owed) })) };
    };
    return { kind, pact, campaign, on, url: kind === 'REVIEW' ? `${run}?etat=SUBMITTED` : run, organisations: organisations.map(addressed) };
  }

  /** Stopped while it waited to leave: recorded as those that the sweep withholds. */
  private async withhold(ctx: RequestContext, digestId: string): Promise<null> {
    await this.database.transaction(ctx, (ctx) => this.claims.withhold(ctx, digestId));
    return null;
  }
}

type GatheredSection = Omit<DigestSectionRow, 'kind'> & { readonly kind: SectionKind };

/** What has waited since several days is one section, from the first of them; what is owed has one for each due date, by whatever reminders. */
function gathered(rows: readonly DigestSectionRow[]): GatheredSection[] {
  const sections = new Map<string, GatheredSection>();
  for (const row of rows.flatMap(byReader)) {
    const key = [row.pact.path, row.campaign.code, row.kind, ...(row.kind === 'REPORT' || row.kind === 'SILENCE' ? [row.on] : [])].join('/');
    const known = sections.get(key);
    sections.set(key, known ? { ...known, on: known.on < row.on ? known.on : row.on, organisations: joined([...known.organisations, ...row.organisations]) } : row);
  }
  return [...sections.values()];
}

/** Who answers is asked; the secretariat is told who does not. */
function byReader(row: DigestSectionRow): GatheredSection[] {
  if (row.kind === ReminderKind.VALIDATION || row.kind === ReminderKind.REVIEW) return [{ ...row, kind: row.kind }];
  const of = (kind: SectionKind, told: boolean): GatheredSection[] => {
    const organisations = row.organisations.filter(({ rung }) => (rung === 'SECRETARIAT') === told);
    return organisations.length > 0 ? [{ ...row, kind, organisations }] : [];
  };
  return [...of('REPORT', false), ...of('SILENCE', true)];
}

/** An organisation of several rows once, with all that is said of it. */
function joined(organisations: readonly DigestOrganisationRow[]): DigestOrganisationRow[] {
  const found = new Map<string, DigestOrganisationRow>();
  for (const organisation of organisations) {
    const known = found.get(organisation.slug);
    const more = organisation.owed.filter(({ number }) => !known?.owed.some((owed) => owed.number === number));
    found.set(organisation.slug, known ? { ...known, owed: [...known.owed, ...more] } : organisation);
  }
  return [...found.values()];
}

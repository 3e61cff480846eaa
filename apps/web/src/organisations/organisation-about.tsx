import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { organisationLabels } from '../labels/organisations.js';
import { usePartialDates } from '../labels/partial-dates.js';
import { useShell } from '../shell/use-shell.js';
import { French, FrenchText, Quoting } from '../ui/french.js';
import type { Organisation } from './organisation.page.js';
import styles from './organisations.module.css';

/** « anciennement DASES, jusqu’en 2022 », the latest first; nothing for those that have had one name only. */
export function FormerNames({ organisation: { formerNames } }: { organisation: Organisation }) {
  const labels = useLabels(organisationLabels);
  const dates = usePartialDates();
  if (formerNames.length === 0) return null;
  return (
    <ul className={styles['formerly']}>
      {formerNames.map(({ name, acronym, until }) => (
        <li key={until}>
          <Quoting french={[name]}>{labels.formerly(acronym ? `${name} (${acronym})` : name, dates.upTo(until))}</Quoting>
        </li>
      ))}
    </ul>
  );
}

/** What it is, beside what it answers for. */
export function About({ organisation }: { organisation: Organisation }) {
  const { slug, acronym, aliases, parent, children, groups, members, absorbed, formerNames, note } = organisation;
  const labels = useLabels(organisationLabels);
  const format = useFormat();
  const sources = formerNames.filter(({ source }) => source);
  return (
    <aside aria-label={labels.about}>
      <dl className={styles['about']}>
        {acronym && <Fact term={labels.acronym}>{acronym}</Fact>}
        {aliases.length > 0 && (
          <Fact term={labels.aliases}>
            <French>{aliases.join(', ')}</French>
          </Fact>
        )}
        {parent && (
          <Fact term={labels.parent}>
            <OrganisationLink organisation={parent} />
          </Fact>
        )}
        <LinkList term={labels.children} links={children.map((organisation) => ({ organisation }))} />
        <LinkList term={labels.members} links={members.map(({ member, ...span }) => ({ organisation: member, span }))} />
        <LinkList term={labels.groups} links={groups.map(({ group, ...span }) => ({ organisation: group, span }))} />
        <Participation organisation={organisation} />
        {absorbed.length > 0 && (
          <Fact term={labels.absorbedTitle}>
            {absorbed.map((each) => (
              <p key={each.slug}>
                <Quoting french={[each.name]}>{labels.absorbed(each.name, format.day(each.mergedOn ?? ''))}</Quoting>
              </p>
            ))}
          </Fact>
        )}
        {(note || sources.length > 0) && (
          <Fact term={labels.note}>
            {note && <FrenchText>{note}</FrenchText>}
            {sources.map(({ name, source }) => (
              <p key={name}>
                <French>{`${name} : ${source ?? ''}`}</French>
              </p>
            ))}
          </Fact>
        )}
      </dl>
      <Doors slug={slug} />
    </aside>
  );
}

/** For its own people and those who administer. */
function Doors({ slug }: { slug: string }) {
  const labels = useLabels(organisationLabels);
  const { can, viewer } = useShell();
  const own = viewer.grants.some((grant) => grant.organisation?.slug === slug);
  return (
    <p className={styles['doors']}>
      {can('contact.read') && (own || can('organisation.manage')) && <Link to={`/organisations/${slug}/contacts`}>{labels.toContacts}</Link>}
      {can('organisation.manage') && <Link to={`/administration/organisations/${slug}`}>{labels.toAdministration}</Link>}
    </p>
  );
}

function Participation({ organisation: { participant, signatory, signatorySince, signatoryUntil } }: { organisation: Organisation }) {
  const labels = useLabels(organisationLabels);
  const dates = usePartialDates();
  if (!participant && !signatory) return null;
  const signed = [labels.signatory, signatorySince && labels.since(dates.since(signatorySince)), signatoryUntil && labels.until(dates.upTo(signatoryUntil))].filter(Boolean).join(', ');
  return <Fact term={labels.about}>{[participant && labels.participant, signatory && signed].filter(Boolean).join(' · ')}</Fact>;
}

interface Span {
  readonly since: string | null;
  readonly until: string | null;
}

function LinkList({ term, links }: { term: string; links: readonly { organisation: { slug: string; name: string }; span?: Span }[] }) {
  const labels = useLabels(organisationLabels);
  const dates = usePartialDates();
  if (links.length === 0) return null;
  const words = ({ since, until }: Span): string => [since && labels.since(dates.since(since)), until && labels.until(dates.upTo(until))].filter(Boolean).join(', ');
  return (
    <Fact term={term}>
      <ul>
        {links.map(({ organisation, span }) => (
          <li key={organisation.slug}>
            <OrganisationLink organisation={organisation} />
            {span && words(span) && <span className={styles['parent']}>{words(span)}</span>}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function OrganisationLink({ organisation }: { organisation: { slug: string; name: string } }) {
  return (
    <Link to={`/organisations/${organisation.slug}`}>
      <French>{organisation.name}</French>
    </Link>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

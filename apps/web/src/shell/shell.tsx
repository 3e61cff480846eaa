import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link, type Location, NavLink, Outlet, ScrollRestoration, useLocation, useMatches, useNavigation } from 'react-router';
import { AS_OF } from '../as-of/dated-paths.js';
import { ReadAt, useApi } from '../graphql/api-context.js';
import { TimeZone } from '../labels/format.js';
import { useLanguage, useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import { French } from '../ui/french.js';
import { AsOfDoor } from './as-of-door.js';
import { Brand } from './brand.js';
import { DemonstrationBanner } from './demonstration-banner.js';
import { Footer } from './footer.js';
import { LanguageSwitch } from './language-switch.js';
import { SearchDoor } from './search-door.js';
import styles from './shell.module.css';
import { type PactCard, useShell } from './use-shell.js';
import { ViewerState } from './viewer-state.js';

// Few people have a choice of spaces or pacts: the first page does not wait for it.
const SpaceSwitch = lazy(() => import('./space-switch.js').then(({ SpaceSwitch: component }) => ({ default: component })));
const PactSwitch = lazy(() => import('./pact-switch.js').then(({ PactSwitch: component }) => ({ default: component })));
const Projected = lazy(() => import('../ui/projected.js').then(({ Projected: component }) => ({ default: component })));

/** What surrounds every page. */
export function Shell() {
  const labels = useLabels(shellLabels);
  const { demonstration, viewer } = useShell();
  const { search } = useLocation();
  const day = new URLSearchParams(search).get(AS_OF) || null;
  const isDated = useMatches().some(({ handle }) => (handle as { dated?: boolean } | undefined)?.dated);
  useDocumentLanguage();
  useFocusOnNavigation();
  return (
    <TimeZone value={viewer.tenant.timeZone}>
      <a href="#content" className={styles['skip']}>
        {labels.skip}
      </a>
      {demonstration && <DemonstrationBanner demonstration={demonstration} />}
      <ShellHeader />
      <Suspense>{search.includes('projection=1') && <Projected />}</Suspense>
      <Pending />
      {(day !== null || isDated) && <AsOfDoor day={day} isDated={isDated} />}
      <main id="content" tabIndex={-1} className={styles['main']}>
        <ReadAt day={isDated ? day : null}>
          <Outlet />
        </ReadAt>
      </main>
      <Footer />
      <ScrollRestoration getKey={scrollKey} />
    </TimeZone>
  );
}

/** Every address opened anew has the same key, « default »: without its path, one page would open where another was left. */
function scrollKey({ key }: Location): string {
  return key === 'default' ? globalThis.location.pathname : key;
}

function ShellHeader() {
  const labels = useLabels(shellLabels);
  const shell = useShell();
  const { addressOf } = useApi();
  const [isOpen, setOpen] = useMenu();
  return (
    <header className={styles['header']} data-open={isOpen || undefined}>
      <div className={styles['bar']}>
        <Link to="/" className={styles['brand']}>
          {shell.viewer.tenant.hasLogo ? <img className={styles['logo']} src={addressOf(`/files/logo?v=${shell.viewer.tenant.version}`)} alt={shell.viewer.tenant.name} /> : <Brand />}
          <span>
            {shell.pacts.length > 0 ? <PactName pact={shell.pact} /> : <French>{shell.viewer.tenant.name}</French>}
          </span>
        </Link>
        <button type="button" className={styles['menu']} aria-expanded={isOpen} aria-controls="site-tools site-navigation" onClick={() => setOpen(!isOpen)}>
          {labels.menu(shell.viewer.guest ? 0 : shell.viewer.unreadNotices)}
        </button>
        <div id="site-tools" className={styles['tools']}>
          <Suspense>
            {shell.spaces.length > 1 && <SpaceSwitch />}
            {shell.pacts.length > 1 && <PactSwitch />}
          </Suspense>
          {shell.pacts.length > 0 && <SearchDoor />}
          <LanguageSwitch />
          <ViewerState />
        </div>
      </div>
      <nav id="site-navigation" aria-label={labels.navigation} className={styles['nav']}>
        <ul>
          {useNavigationLinks().map(({ to, label, end }) => (
            <li key={to}>
              <NavLink to={to} end={end}>
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** On a phone the ways elsewhere are behind one button, or they would take half of the first screen; each page opens with them closed. */
function useMenu(): [boolean, (open: boolean) => void] {
  const { key } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  return [openAt === key, (open) => setOpenAt(open ? key : null)];
}

function PactName({ pact: { title, startsOn, endsOn } }: { pact: PactCard }) {
  return (
    <>
      <French>{title}</French> <span className={styles['period']}>{`${startsOn.slice(0, 4)}–${endsOn.slice(0, 4)}`}</span>
    </>
  );
}

function useNavigationLinks() {
  const labels = useLabels(shellLabels);
  const { can, pacts, viewer } = useShell();
  const aboutPact = pacts.length > 0;
  const own = viewer.grants.flatMap(({ role, organisation }) => (role === 'ORGANISATION_VALIDATOR' && organisation ? [organisation.slug] : []));
  return [
    { to: '/', label: labels.pact, end: true },
    ...(aboutPact
      ? [
          { to: '/vue-d-ensemble', label: labels.overview },
          { to: '/indicateurs', label: labels.indicators },
          { to: '/organisations', label: labels.organisations },
          { to: '/bilans', label: labels.bilan },
        ]
      : []),
    ...(aboutPact && can('report.write') ? [{ to: '/rapports', label: labels.myReports }] : []),
    ...(aboutPact && can('request.list') ? [{ to: '/campagnes', label: labels.campaign }] : []),
    ...(aboutPact && can('decision.read') ? [{ to: '/decisions', label: labels.decisions }] : []),
    ...(aboutPact && viewer.person && !viewer.guest ? [{ to: '/reunions', label: labels.meetings }] : []),
    ...(can('person.list') || can('tenant.list') ? [{ to: '/administration', label: labels.administration }] : own.map((slug) => ({ to: `/organisations/${slug}/personnes`, label: labels.colleagues }))),
  ] as { to: string; label: string; end?: boolean }[];
}

/** A thin line while the next page loads; the page being left stays in place, so nothing jumps. */
function Pending() {
  const { state } = useNavigation();
  return <div className={styles['pending']} data-busy={state !== 'idle' || undefined} aria-hidden="true" />;
}

function useDocumentLanguage() {
  const { language } = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}

/** After a change of page (not of its filters) the heading takes the focus, and so is read. */
function useFocusOnNavigation() {
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    document.getElementById('page-title')?.focus({ preventScroll: true });
  }, [pathname]);
}

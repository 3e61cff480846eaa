import { useEffect } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useLabels } from '../labels/language.js';
import { projectionLabels } from '../labels/projection.js';
import styles from './projection.module.css';

/**
 * A page before a room: larger type, nothing of what surrounds pages. Whoever follows a number goes on projecting; Escape, or the
 * one link that is left, ends it.
 */
export function Projected() {
  const labels = useLabels(projectionLabels);
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  const choices = new URLSearchParams(search);
  choices.delete('projection');
  const address = `${pathname}${choices.size > 0 ? `?${choices}` : ''}${hash}`;
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) void navigate(address, { preventScrollReset: true });
    };
    // Before the link itself hears of it: it then leaves the way to this.
    const follow = (event: MouseEvent) => {
      const to = followed(event);
      if (!to) return;
      event.preventDefault();
      to.searchParams.set('projection', '1');
      void navigate(`${to.pathname}${to.search}${to.hash}`);
    };
    document.addEventListener('keydown', leave);
    document.addEventListener('click', follow, true);
    return () => {
      document.removeEventListener('keydown', leave);
      document.removeEventListener('click', follow, true);
    };
  }, [address, navigate]);
  return (
    <nav aria-label={labels.name} className={styles['leave']}>
      <Link to={address} preventScrollReset data-projection title={labels.hint}>
        {labels.leave}
      </Link>
    </nav>
  );
}

/** The page of this application that a click opens in place; null of files, other sites, other tabs, places on the page, and the way out. */
function followed(event: MouseEvent): URL | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  if (link.hasAttribute('data-projection') || link.hasAttribute('download') || (link.target && link.target !== '_self')) return null;
  const to = new URL(link.href);
  const isHere = to.pathname === globalThis.location.pathname && to.search === globalThis.location.search;
  return to.origin !== globalThis.location.origin || to.pathname.startsWith('/files/') || isHere ? null : to;
}

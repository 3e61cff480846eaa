import type { ReactNode } from 'react';
import styles from './page.module.css';
import { SetWords } from './set-words.js';

interface PageProps {
  /** Heading of the page and first part of the tab's title. */
  readonly title: ReactNode;
  /** Plain text of the tab, when `title` is not a string. */
  readonly documentTitle?: string;
  /** Short line over the heading: where the page stands. */
  readonly kicker?: ReactNode;
  readonly lede?: ReactNode;
  readonly children?: ReactNode;
  /** Axis whose hue the page takes. */
  readonly axis?: number;
  readonly titleLanguage?: string;
}

/** The frame of a page: tab title, heading (focused after navigation), lede, content. */
export function Page({ title, documentTitle, kicker, lede, children, axis, titleLanguage }: PageProps) {
  return (
    <article className={styles['page']} data-axis={axis}>
      <DocumentTitle>{documentTitle ?? (typeof title === 'string' ? title : '')}</DocumentTitle>
      <header className={styles['head']}>
        {kicker && <div className={styles['kicker']}>{raised(kicker)}</div>}
        <PageTitle language={titleLanguage}>{title}</PageTitle>
        {lede && <div className={styles['lede']}>{lede}</div>}
      </header>
      {children}
    </article>
  );
}

function raised(words: ReactNode): ReactNode {
  return typeof words === 'string' ? <SetWords>{words}</SetWords> : words;
}

/** The page's h1. The shell moves the focus here after a navigation; use it in pages that draw their own head. */
export function PageTitle({ children, language, className }: { children: ReactNode; language?: string | undefined; className?: string | undefined }) {
  return (
    <h1 id="page-title" tabIndex={-1} lang={language} className={className}>
      {raised(children)}
    </h1>
  );
}

export function DocumentTitle({ children }: { children: string }) {
  return <title>{`${children} · Pacte`}</title>;
}

/** A titled part of a page. `aside` stands at the right of the heading (a count, a link to the CSV). */
export function Section({ title, id, aside, children, language }: { title: ReactNode; id?: string; aside?: ReactNode; children: ReactNode; language?: string }) {
  return (
    <section className={styles['section']} aria-labelledby={id && `${id}-title`} id={id}>
      <div className={styles['section-head']}>
        <h2 id={id && `${id}-title`} lang={language}>
          {raised(title)}
        </h2>
        {aside && <div className="small">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** Running text held to a readable measure. */
export function Prose({ children, language }: { children: ReactNode; language?: string }) {
  return (
    <div className={styles['prose']} lang={language}>
      {children}
    </div>
  );
}

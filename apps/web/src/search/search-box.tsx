import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useNavigate } from 'react-router';
import { useApi } from '../graphql/api-context.js';
import { SearchWhileTyping, type SearchWhileTypingQuery } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { searchLabels } from '../labels/search.js';
import { useShell } from '../shell/use-shell.js';
import { Kicker } from './kicker.js';
import { Pieces } from './pieces.js';
import styles from './search.module.css';

const TYPING_PAUSE_MS = 200;
/** `of`: what was asked. */
type Found = SearchWhileTypingQuery['search'] & { readonly of: string };
const NOTHING: Found = { totalCount: 0, hits: [], of: '' };
const ALL = 'all';

/** What is found while one types: the arrows and Enter open one, Enter alone all of them, Escape gives up. */
export function SearchBox({ onClose }: { onClose: () => void }) {
  const labels = useLabels(searchLabels);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const found = useFound(typed);
  const go = (path: string) => {
    onClose();
    void navigate(path);
  };
  const all = `/recherche?q=${encodeURIComponent(typed.trim())}`;
  // Before the list takes the key: what was typed is searched when no line of the list is chosen, and one Escape more closes.
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    const input = event.currentTarget.querySelector('input');
    const isOpen = input?.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !isOpen) onClose();
    if (event.key !== 'Enter' || input?.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    if (typed.trim()) go(all);
  };
  const lines = found.hits.map((hit, rank) => ({ id: String(rank), hit }));
  return (
    <form ref={setPlace} role="search" className={styles['box']} onSubmit={(event) => event.preventDefault()} onKeyDownCapture={onKey}>
      <ComboBox
        allowsCustomValue
        allowsEmptyCollection
        menuTrigger="input"
        inputValue={typed}
        onInputChange={setTyped}
        defaultFilter={() => true}
        items={typed.trim() && found.totalCount > 0 ? [...lines, { id: ALL, hit: null }] : []}
        onSelectionChange={(key) => key !== null && go(key === ALL ? all : (found.hits[Number(key)]?.path ?? all))}
      >
        <Label className="visually-hidden">{labels.field}</Label>
        {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed */}
        <Input autoFocus maxLength={200} placeholder={labels.hint} className={styles['input'] ?? ''} />
        {/* Beside the field and not over the page: what lies around stays what it is to screen readers. */}
        <Popover isNonModal UNSTABLE_portalContainer={place ?? undefined} className={styles['list'] ?? ''} placement="bottom start">
          <ListBox aria-label={labels.listLabel} renderEmptyState={() => <p className={styles['line']}>{!typed.trim() ? labels.begin : found.of === typed.trim() ? labels.none(typed.trim()) : labels.waiting}</p>}>
            {({ id, hit }: { id: string; hit: Found['hits'][number] | null }) => (
              <ListBoxItem id={id} textValue={typed} className={styles['line'] ?? ''}>
                {hit ? <Line hit={hit} /> : <strong>{labels.seeAll(found.totalCount)}</strong>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </form>
  );
}

function Line({ hit }: { hit: Found['hits'][number] }) {
  const { number, title } = hit;
  return (
    <>
      <span className={styles['kind']}>
        <Kicker hit={hit} />
      </span>
      <span lang="fr" className={styles['words']}>
        {number !== null && `${number}. `}
        <Pieces pieces={title} />
      </span>
    </>
  );
}

/** Asked after a pause; an answer that comes after another question was asked is let go, a refusal finds nothing. */
function useFound(typed: string): Found {
  const api = useApi();
  const { pact } = useShell();
  const [found, setFound] = useState(NOTHING);
  const latest = useRef('');
  useEffect(() => {
    const text = typed.trim();
    latest.current = text;
    if (!text) {
      setFound(NOTHING);
      return undefined;
    }
    const timer = setTimeout(() => void api.send(SearchWhileTyping, { pact: pact.slug, text }).then(({ search }) => latest.current === text && setFound({ ...search, of: text }), () => latest.current === text && setFound({ ...NOTHING, of: text })), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [api, pact.slug, typed]);
  return found;
}

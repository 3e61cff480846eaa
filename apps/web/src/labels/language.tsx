import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { setFrench } from './french.js';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where the reader's choice is kept; given by main.tsx so that nothing here touches the browser. */
export interface LanguageStore {
  read(): Language;
  write(language: Language): void;
}

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<Choice>({ language: 'fr', choose: () => undefined });

export function LanguageProvider({ store, onChange, children }: { store: LanguageStore; onChange?: (language: Language) => void; children: ReactNode }) {
  const [language, setLanguage] = useState(() => store.read());
  const choose = useCallback(
    (next: Language) => {
      store.write(next);
      setLanguage(next);
      onChange?.(next);
    },
    [store, onChange],
  );
  return <LanguageContext value={{ language, choose }}>{children}</LanguageContext>;
}

export function useLanguage(): Choice {
  return use(LanguageContext);
}

/** Same keys and same kinds of values as the French labels: a missing or extra English label does not compile. */
type Translated<T> = T extends string ? string : T extends (...args: infer A) => infer R ? (...args: A) => R extends string ? string : ReactNode : { readonly [K in keyof T]: Translated<T[K]> };

export interface Labels<T> {
  readonly fr: T;
  readonly en: T;
}

/** Labels of one room of the application. French is the model; English has to follow it key by key. */
export function defineLabels<const T extends object>(fr: T, en: NoInfer<Translated<T>>): Labels<Translated<T>> {
  return { fr: setAll(fr) as Translated<T>, en };
}

export function useLabels<T>(labels: Labels<T>): T {
  return labels[useLanguage().language];
}

/** French spacing for every label, and for what label functions return. */
function setAll(label: unknown): unknown {
  if (typeof label === 'string') return setFrench(label);
  if (typeof label === 'function') return (...args: unknown[]) => setAll((label as (...args: unknown[]) => unknown)(...args));
  if (typeof label !== 'object' || label === null || '$$typeof' in label || Array.isArray(label)) return label;
  return Object.fromEntries(Object.entries(label).map(([key, value]) => [key, setAll(value)]));
}

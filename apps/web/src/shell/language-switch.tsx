import { LANGUAGES, type Language, useLabels, useLanguage } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import styles from './shell.module.css';

const NAMES: Record<Language, string> = { fr: 'Français', en: 'English' };

export function LanguageSwitch() {
  const labels = useLabels(shellLabels);
  const { language, choose } = useLanguage();
  return (
    <div role="group" aria-label={labels.language} className={styles['languages']}>
      {LANGUAGES.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === language} aria-label={`${each.toUpperCase()}, ${NAMES[each]}`} onClick={() => choose(each)}>
          {each.toUpperCase()}
        </button>
      ))}
    </div>
  );
}

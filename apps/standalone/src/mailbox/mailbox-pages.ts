import type { Email } from 'postal-mime';
import { html, linked, type Markup } from './html.js';
import type { StoredMail } from './mail-store.js';

const PAGE_SIZE = 50;
const instant = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Paris' });

export const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#15202d, #e9edf1); --soft: light-dark(#4c5967, #abb6c2); --paper: light-dark(#fff, #10161e);
  --rule: light-dark(#d6dbe1, #2d3947); --link: light-dark(#1b4f94, #8fb8f2); --shade: light-dark(#e8edf5, #1b2635); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 2.5rem); }
.notice { background: var(--shade); } .notice p { max-width: 62rem; margin: 0 auto; padding: .6rem clamp(1rem, 4vw, 2.5rem); font-size: .9rem; }
h1 { font: 600 1.9rem/1.2 Georgia, serif; margin: .6em 0 .4em; } h2 { font: 600 1.25rem/1.3 Georgia, serif; margin: 1.6em 0 .5em; }
a { color: var(--link); } a:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; } label { display: block; font-size: .9rem; }
input, button { font: inherit; padding: .35rem .6rem; border: 1px solid var(--soft); border-radius: 2px; background: var(--paper); color: inherit; }
button { cursor: pointer; }
table { border-collapse: collapse; width: 100%; margin-top: 1.2rem; } caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .55rem .8rem .55rem 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
thead th { border-top: 0; font-size: .85rem; color: var(--soft); } td.when { white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 42rem; }
iframe { width: 100%; height: 34rem; border: 1px solid var(--rule); background: #fff; }
nav { display: flex; gap: 1.2rem; margin: 1.2rem 0; }
@media (max-width: 40rem) { table, tbody, tr, td { display: block; } thead { position: absolute; clip-path: inset(50%); }
  tr { border-top: 1px solid var(--rule); padding: .5rem 0; } td { border: 0; padding: .1rem 0; } }
`;

function page(title: string, content: Markup): string {
  return html`<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} — Boîte aux lettres locale</title><link rel="stylesheet" href="/style.css"></head>
<body>
<header class="notice"><p>Boîte aux lettres de la démonstration : les messages restent sur cette machine, aucun ne part sur internet.</p></header>
<main>${content}</main>
</body>
</html>`.text;
}

/** Messages, newest first. */
export function listPage(mails: readonly StoredMail[], to: string, number: number): string {
  const pages = Math.max(1, Math.ceil(mails.length / PAGE_SIZE));
  const shown = mails.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
  const link = (target: number, words: string): Markup => html`<a href="/?${new URLSearchParams({ ...(to && { to }), page: String(target) }).toString()}">${words}</a>`;
  return page(
    'Messages',
    html`<h1>Messages reçus</h1>
<form action="/" method="get" role="search"><div><label for="to">Adresse du destinataire</label><input id="to" name="to" type="search" value="${to}"></div><button>Filtrer</button></form>
${mails.length ? table(shown, mails.length) : html`<p>Aucun message${to ? ' pour cette adresse' : ' pour l’instant'}. <a href="/">${to ? 'Voir tous les messages' : 'Actualiser'}</a></p>`}
${pages > 1 ? html`<nav aria-label="Pages">${number > 1 ? link(number - 1, 'Plus récents') : ''} <span>Page ${number} sur ${pages}</span> ${number < pages ? link(number + 1, 'Plus anciens') : ''}</nav>` : ''}`,
  );
}

function table(mails: readonly StoredMail[], total: number): Markup {
  const rows = mails.map(
    (mail) => html`<tr><td><a href="/messages/${mail.id}">${mail.subject || '(sans objet)'}</a></td><td>${mail.to}</td><td class="when">${instant.format(new Date(mail.receivedAt))}${repeated(mail)}</td></tr>`,
  );
  return html`<table><caption>${total} ${total > 1 ? 'messages' : 'message'}, du plus récent au plus ancien</caption>
<thead><tr><th scope="col">Objet</th><th scope="col">Destinataire</th><th scope="col">Reçu</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function repeated(mail: StoredMail): Markup {
  return mail.deliveries > 1 ? html` (remis ${mail.deliveries} fois)` : html``;
}

export function messagePage(mail: StoredMail, email: Email): string {
  return page(
    mail.subject || '(sans objet)',
    html`<nav aria-label="Retour"><a href="/">Tous les messages</a></nav>
<h1>${mail.subject || '(sans objet)'}</h1>
<dl><dt>De</dt><dd>${email.from?.name ? `${email.from.name} <${email.from.address ?? ''}>` : mail.from}</dd><dt>À</dt><dd>${mail.to}</dd>
<dt>Reçu</dt><dd>${instant.format(new Date(mail.receivedAt))}${repeated(mail)}</dd></dl>
${email.text ? html`<h2>Texte</h2><div class="text">${linked(email.text.trim())}</div>` : ''}
${email.html ? html`<h2>Version mise en forme</h2><iframe src="/messages/${mail.id}/formatted" title="Message mis en forme"></iframe>` : ''}
${email.attachments.length ? html`<h2>Pièces jointes</h2><ul>${email.attachments.map((each) => html`<li>${each.filename ?? each.mimeType}</li>`)}</ul>` : ''}
<nav aria-label="Autres formes"><a href="/messages/${mail.id}/source">Source du message</a></nav>`,
  );
}

export function problemPage(words: string): string {
  return page(words, html`<h1>${words}</h1><p><a href="/">Tous les messages</a></p>`);
}

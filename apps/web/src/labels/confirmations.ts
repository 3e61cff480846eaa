import { ofFr } from './french.js';
import { defineLabels } from './language.js';

/** What is asked before somebody loses a role, an account or their place. */
export const confirmationLabels = defineLabels(
  {
    keep: 'Ne rien changer',
    endTitle: (role: string, name: string) => `Mettre fin au rôle « ${role} » ${ofFr(name)} ?`,
    endOn: 'Fin le',
    endOnHelp: 'Aujourd’hui : le rôle prend fin tout de suite. Un jour à venir : il est tenu jusque-là.',
    neverBegun: 'Ce rôle n’a pas commencé : il n’aura jamais été tenu.',
    inOrganisation: (organisation: string) => `Rôle tenu pour ${organisation}.`,
    everywhere: 'Rôle tenu pour tout l’espace.',
    others: (n: number) => (n === 0 ? 'Personne d’autre n’y tient de rôle aujourd’hui.' : n === 1 ? 'Une autre personne y tient un rôle.' : `${n} autres personnes y tiennent un rôle.`),
    stays: 'Les réponses et les brouillons restent à l’organisation.',
    rest: 'Le compte et les autres rôles ne changent pas.',
    offTitle: (name: string) => `Éteindre le compte ${ofFr(name)} ?`,
    offRoles: 'Ses rôles restent. Le compte se rallume quand on veut ; ce qui est fermé ne se rouvre pas.',
    doors: (sessions: number, tokens: number, links: number) =>
      sessions + tokens + links === 0
        ? 'Ni connexion, ni jeton, ni lien n’est ouvert.'
        : `Prennent fin : ${[sessions && `${sessions} connexion${sessions > 1 ? 's' : ''}`, tokens && `${tokens} jeton${tokens > 1 ? 's' : ''} d’accès`, links && `${links} lien${links > 1 ? 's' : ''} de réponse`].filter(Boolean).join(', ')}.`,
    departTitle: (name: string) => `Enregistrer le départ ${ofFr(name)} ?`,
    departToday: 'Le départ vaut dès aujourd’hui.',
    departOn: (day: string) => `Le départ vaut à partir du ${day} ; jusque-là, rien ne change.`,
    passes: (heir: string) => `passe à ${heir}`,
    passesToNobody: 'personne ne prend la suite',
    noHolding: 'rien en attente',
    ends: (roles: string) => `Prend fin : ${roles}.`,
    told: 'Qui prend la suite reçoit un courriel.',
    final: 'Un départ ne s’annule pas : pour revenir, il faudra une nouvelle invitation.',
  },
  {
    keep: 'Change nothing',
    endTitle: (role: string, name: string) => `End the role “${role}” of ${name}?`,
    endOn: 'Ends on',
    endOnHelp: 'Today: the role ends at once. A day to come: it is held until then.',
    neverBegun: 'This role has not begun: it will never have been held.',
    inOrganisation: (organisation: string) => `Role held for ${organisation}.`,
    everywhere: 'Role held over the whole space.',
    others: (n: number) => (n === 0 ? 'Nobody else holds a role there today.' : n === 1 ? 'One other person holds a role there.' : `${n} other people hold a role there.`),
    stays: 'Answers and drafts stay with the organisation.',
    rest: 'The account and the other roles do not change.',
    offTitle: (name: string) => `Switch off the account of ${name}?`,
    offRoles: 'Their roles stay. The account can be switched on again at any time; what is closed does not open again.',
    doors: (sessions: number, tokens: number, links: number) =>
      sessions + tokens + links === 0
        ? 'No session, token or link is open.'
        : `What ends: ${[sessions && `${sessions} session${sessions > 1 ? 's' : ''}`, tokens && `${tokens} token${tokens > 1 ? 's' : ''} of the API`, links && `${links} answer link${links > 1 ? 's' : ''}`].filter(Boolean).join(', ')}.`,
    departTitle: (name: string) => `Record the departure of ${name}?`,
    departToday: 'The departure holds from today.',
    departOn: (day: string) => `The departure holds from ${day}; until then, nothing changes.`,
    passes: (heir: string) => `passes to ${heir}`,
    passesToNobody: 'nobody takes over',
    noHolding: 'nothing waiting',
    ends: (roles: string) => `What ends: ${roles}.`,
    told: 'Whoever takes over gets a mail.',
    final: 'A departure cannot be undone: coming back takes a new invitation.',
  },
);

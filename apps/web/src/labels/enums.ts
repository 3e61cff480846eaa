import { defineLabels } from './language.js';

export const weatherLabels = defineLabels(
  {
    title: 'Météo',
    silent: 'Pas de météo',
    words: { SUNNY: 'Ensoleillé', CLOUDY: 'Nuageux', OVERCAST: 'Couvert', STORM: 'Orageux' },
    meanings: {
      SUNNY: 'ça avance comme prévu',
      CLOUDY: 'petites difficultés, réglées par les porteurs',
      OVERCAST: 'il faut de l’aide',
      STORM: 'l’engagement est menacé',
    },
  },
  {
    title: 'Weather',
    silent: 'No weather',
    words: { SUNNY: 'Sunny', CLOUDY: 'Cloudy', OVERCAST: 'Overcast', STORM: 'Stormy' },
    meanings: {
      SUNNY: 'moving as planned',
      CLOUDY: 'small difficulties, settled by those in charge',
      OVERCAST: 'help is needed',
      STORM: 'the commitment is at risk',
    },
  },
);

export const statusLabels = defineLabels(
  {
    title: 'État',
    unknown: 'État non renseigné',
    words: {
      NOT_STARTED: 'Pas commencé',
      IN_PROGRESS: 'En cours',
      PERMANENT: 'Action permanente',
      SUSPENDED: 'Suspendu',
      COMPLETED: 'Achevé',
      ABANDONED: 'Abandonné',
    },
    meanings: {
      NOT_STARTED: 'rien n’a encore été lancé',
      IN_PROGRESS: 'lancé, pas encore atteint',
      PERMANENT: 'en place, et se poursuit dans la durée',
      SUSPENDED: 'arrêté pour un temps, sur décision du COPIL',
      COMPLETED: 'fait, comme signé',
      ABANDONED: 'ne se fera pas, sur décision du COPIL',
    },
  },
  {
    title: 'Status',
    unknown: 'Status not given',
    words: {
      NOT_STARTED: 'Not started',
      IN_PROGRESS: 'In progress',
      PERMANENT: 'Permanent',
      SUSPENDED: 'Suspended',
      COMPLETED: 'Completed',
      ABANDONED: 'Abandoned',
    },
    meanings: {
      NOT_STARTED: 'nothing has been launched yet',
      IN_PROGRESS: 'launched, not there yet',
      PERMANENT: 'in place, and goes on over time',
      SUSPENDED: 'stopped for a while, by decision of the steering committee',
      COMPLETED: 'done, as signed',
      ABANDONED: 'will not be done, by decision of the steering committee',
    },
  },
);

export const porteurRoleLabels = defineLabels(
  {
    words: { LEAD: 'Porteur', CO_LEAD: 'Co-porteur', PARTNER: 'Partenaire', TO_ASSOCIATE: 'À associer' },
    plurals: { LEAD: 'Porteur', CO_LEAD: 'Co-porteurs', PARTNER: 'Partenaires', TO_ASSOCIATE: 'À associer' },
    answersAs: { LEAD: 'Porte', CO_LEAD: 'Porte avec d’autres', PARTNER: 'Contribue', TO_ASSOCIATE: 'Est à associer' },
  },
  {
    words: { LEAD: 'Lead', CO_LEAD: 'Co-lead', PARTNER: 'Partner', TO_ASSOCIATE: 'To be associated' },
    plurals: { LEAD: 'Lead', CO_LEAD: 'Co-leads', PARTNER: 'Partners', TO_ASSOCIATE: 'To be associated' },
    answersAs: { LEAD: 'Leads', CO_LEAD: 'Leads with others', PARTNER: 'Contributes', TO_ASSOCIATE: 'To be associated' },
  },
);

export const organisationKindLabels = defineLabels(
  {
    words: {
      CITY: 'Ville',
      CITY_DIRECTION: 'Direction de la Ville',
      STATE: 'État et ses services',
      SOCIAL_SECURITY: 'Sécurité sociale',
      PUBLIC_BODY: 'Organisme public',
      ASSOCIATION: 'Association ou fondation',
      COMPANY: 'Entreprise',
      LANDLORD: 'Bailleur',
      HEALTH: 'Santé',
      ACTOR_GROUP: 'Groupe d’acteurs',
      OTHER: 'Autre',
    },
  },
  {
    words: {
      CITY: 'City',
      CITY_DIRECTION: 'City department',
      STATE: 'State and its services',
      SOCIAL_SECURITY: 'Social security',
      PUBLIC_BODY: 'Public body',
      ASSOCIATION: 'Association or foundation',
      COMPANY: 'Company',
      LANDLORD: 'Landlord',
      HEALTH: 'Health',
      ACTOR_GROUP: 'Group of actors',
      OTHER: 'Other',
    },
  },
);

export const roleLabels = defineLabels(
  {
    words: {
      OPERATOR: 'Exploitation du service',
      PACT_ADMINISTRATOR: 'Administration du pacte',
      SECRETARIAT: 'Secrétariat du pacte',
      COPIL_MEMBER: 'Membre du COPIL',
      CONSEIL_MEMBER: 'Membre du Conseil parisien',
      ORGANISATION_VALIDATOR: 'Validation pour une organisation',
      CONTRIBUTOR: 'Rédaction pour une organisation',
      FINANCE_CORRESPONDENT: 'Correspondance financière',
      EVALUATOR: 'Évaluation indépendante',
    },
  },
  {
    words: {
      OPERATOR: 'Service operator',
      PACT_ADMINISTRATOR: 'Pact administrator',
      SECRETARIAT: 'Secretariat of the pact',
      COPIL_MEMBER: 'Steering committee member',
      CONSEIL_MEMBER: 'Member of the Conseil parisien',
      ORGANISATION_VALIDATOR: 'Validator for an organisation',
      CONTRIBUTOR: 'Contributor for an organisation',
      FINANCE_CORRESPONDENT: 'Finance correspondent',
      EVALUATOR: 'Independent evaluator',
    },
  },
);

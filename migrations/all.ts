import { CreateServiceTables1763800000000 } from './1763800000000-create-service-tables.js';
import { CreateAccessTables1763800100000 } from './1763800100000-create-access-tables.js';
import { CreatePactTables1763800200000 } from './1763800200000-create-pact-tables.js';
import { CreateIndicatorTables1763800300000 } from './1763800300000-create-indicator-tables.js';
import { CreateReportingTables1763800400000 } from './1763800400000-create-reporting-tables.js';
import { RecordMissedReminders1763800500000 } from './1763800500000-record-missed-reminders.js';
import { ChainAudit1763800501000 } from './1763800501000-chain-audit.js';
import { WidenSignIn1763800510000 } from './1763800510000-widen-sign-in.js';
import { WidenAccess1763800520000 } from './1763800520000-widen-access.js';
import { WidenOrganisations1763800530000 } from './1763800530000-widen-organisations.js';
import { LetMailsBeDeclined1763800540000 } from './1763800540000-let-mails-be-declined.js';
import { ErasePersons1763800550000 } from './1763800550000-erase-persons.js';
import { AddSendWindow1763800560000 } from './1763800560000-add-send-window.js';
import { DropBilan1763800570000 } from './1763800570000-drop-bilan.js';
import { AddressPacts1763800580000 } from './1763800580000-address-pacts.js';
import { AddNearly1763800590000 } from './1763800590000-add-nearly.js';
import { KeepSmallCounts1763800600000 } from './1763800600000-keep-small-counts.js';
import { DefineIndicators1763800610000 } from './1763800610000-define-indicators.js';
import { FollowCommitments1763800620000 } from './1763800620000-follow-commitments.js';
import { CountPeopleReached1763800630000 } from './1763800630000-count-people-reached.js';
import { CreateEvidenceFiles1763800640000 } from './1763800640000-create-evidence-files.js';
import { PrepareCampaigns1763800650000 } from './1763800650000-prepare-campaigns.js';
import { CreateReportComments1763800660000 } from './1763800660000-create-report-comments.js';
import { CreateAvenants1763800670000 } from './1763800670000-create-avenants.js';
import { CreateTerritories1763800680000 } from './1763800680000-create-territories.js';
import { ComputeIndicators1763800690000 } from './1763800690000-compute-indicators.js';
import { ValidateReportsWithinOrganisations1763800700000 } from './1763800700000-validate-reports-within-organisations.js';
import { TickMilestones1763800710000 } from './1763800710000-tick-milestones.js';
import { EditReports1763800720000 } from './1763800720000-edit-reports.js';
import { BreakDownFigures1763800730000 } from './1763800730000-break-down-figures.js';
import { SettleFigures1763800740000 } from './1763800740000-settle-figures.js';
import { CreateThreads1763800750000 } from './1763800750000-create-threads.js';
import { TellPresence1763800760000 } from './1763800760000-tell-presence.js';
import { ReportBreakdowns1763800770000 } from './1763800770000-report-breakdowns.js';
import { AddLessThan1763800780000 } from './1763800780000-add-less-than.js';
import { IndexThreadsOfReturns1763800790000 } from './1763800790000-index-threads-of-returns.js';
import { KeepFiguresForLeads1763800800000 } from './1763800800000-keep-figures-for-leads.js';
import { CreateDecisions1763800810000 } from './1763800810000-create-decisions.js';
import { GroupTerritories1763800820000 } from './1763800820000-group-territories.js';
import { GatherReminders1763800830000 } from './1763800830000-gather-reminders.js';
import { CreateAgendas1763800840000 } from './1763800840000-create-agendas.js';
import { HoldMeetings1763800850000 } from './1763800850000-hold-meetings.js';
import { CreateDossiers1763800860000 } from './1763800860000-create-dossiers.js';
import { PlaceReports1763800870000 } from './1763800870000-place-reports.js';
import { EscalateReminders1763800880000 } from './1763800880000-escalate-reminders.js';
import { StopMail1763800890000 } from './1763800890000-stop-mail.js';
import { KeyRemindersByHand1763800900000 } from './1763800900000-key-reminders-by-hand.js';
import { RepeatWhatRowsMissed1763800930000 } from './1763800930000-repeat-what-rows-missed.js';
import { RemindOfDecisions1763800960000 } from './1763800960000-remind-of-decisions.js';
import { SitLive1763800970000 } from './1763800970000-sit-live.js';
import { RefuseAddresses1763800985000 } from './1763800985000-refuse-addresses.js';
import { WriteMinutes1763800990000 } from './1763800990000-write-minutes.js';
import { WordMails1763800995000 } from './1763800995000-word-mails.js';
import { FollowMovedCopils1763800999000 } from './1763800999000-follow-moved-copils.js';
import { OpenCalendarFeeds1763801003000 } from './1763801003000-open-calendar-feeds.js';
import { TellNotices1763801005000 } from './1763801005000-tell-notices.js';
import { NumberNotices1763801008000 } from './1763801008000-number-notices.js';
import { AttachFilesToDecisions1763801009000 } from './1763801009000-attach-files-to-decisions.js';
import { ShareDossiersByThemselves1763801010000 } from './1763801010000-share-dossiers-by-themselves.js';
import { TellOfDecisions1763801011000 } from './1763801011000-tell-of-decisions.js';
import { KeepAlertRules1763801103000 } from './1763801103000-keep-alert-rules.js';
import { FreezeBilans1763801110000 } from './1763801110000-freeze-bilans.js';
import { SearchText1763801111000 } from './1763801111000-search-text.js';
import { KeepHistory1763801120000 } from './1763801120000-keep-history.js';
import { DateDemonstrations1763801121000 } from './1763801121000-date-demonstrations.js';
import { GuardFrozenBilans1763801140000 } from './1763801140000-guard-frozen-bilans.js';
import { OpenReadingRooms1763801150000 } from './1763801150000-open-reading-rooms.js';
import { WriteAvis1763801152000 } from './1763801152000-write-avis.js';
import { KeepViews1763801160000 } from './1763801160000-keep-views.js';
import { SearchFrozenText1763801170000 } from './1763801170000-search-frozen-text.js';
import { ProposeAlerts1763801171000 } from './1763801171000-propose-alerts.js';
import { AnswerInReadingRooms1763801190000 } from './1763801190000-answer-in-reading-rooms.js';
import { KeepBilanTemplates1763801200000 } from './1763801200000-keep-bilan-templates.js';
import { JoinSearchedWords1763801250000 } from './1763801250000-join-searched-words.js';

/** In order; HEAD names the last one so that parallel ones collide. */
export const migrations = [
  CreateServiceTables1763800000000,
  CreateAccessTables1763800100000,
  CreatePactTables1763800200000,
  CreateIndicatorTables1763800300000,
  CreateReportingTables1763800400000,
  RecordMissedReminders1763800500000,
  ChainAudit1763800501000,
  WidenSignIn1763800510000,
  WidenAccess1763800520000,
  WidenOrganisations1763800530000,
  LetMailsBeDeclined1763800540000,
  ErasePersons1763800550000,
  AddSendWindow1763800560000,
  DropBilan1763800570000,
  AddressPacts1763800580000,
  AddNearly1763800590000,
  KeepSmallCounts1763800600000,
  DefineIndicators1763800610000,
  FollowCommitments1763800620000,
  CountPeopleReached1763800630000,
  CreateEvidenceFiles1763800640000,
  PrepareCampaigns1763800650000,
  CreateReportComments1763800660000,
  CreateAvenants1763800670000,
  CreateTerritories1763800680000,
  ComputeIndicators1763800690000,
  ValidateReportsWithinOrganisations1763800700000,
  TickMilestones1763800710000,
  EditReports1763800720000,
  BreakDownFigures1763800730000,
  SettleFigures1763800740000,
  CreateThreads1763800750000,
  TellPresence1763800760000,
  ReportBreakdowns1763800770000,
  AddLessThan1763800780000,
  IndexThreadsOfReturns1763800790000,
  KeepFiguresForLeads1763800800000,
  CreateDecisions1763800810000,
  GroupTerritories1763800820000,
  GatherReminders1763800830000,
  CreateAgendas1763800840000,
  HoldMeetings1763800850000,
  CreateDossiers1763800860000,
  PlaceReports1763800870000,
  EscalateReminders1763800880000,
  StopMail1763800890000,
  KeyRemindersByHand1763800900000,
  RepeatWhatRowsMissed1763800930000,
  RemindOfDecisions1763800960000,
  SitLive1763800970000,
  RefuseAddresses1763800985000,
  WriteMinutes1763800990000,
  WordMails1763800995000,
  FollowMovedCopils1763800999000,
  OpenCalendarFeeds1763801003000,
  TellNotices1763801005000,
  NumberNotices1763801008000,
  AttachFilesToDecisions1763801009000,
  ShareDossiersByThemselves1763801010000,
  TellOfDecisions1763801011000,
  KeepAlertRules1763801103000,
  FreezeBilans1763801110000,
  SearchText1763801111000,
  KeepHistory1763801120000,
  DateDemonstrations1763801121000,
  GuardFrozenBilans1763801140000,
  OpenReadingRooms1763801150000,
  WriteAvis1763801152000,
  KeepViews1763801160000,
  SearchFrozenText1763801170000,
  ProposeAlerts1763801171000,
  AnswerInReadingRooms1763801190000,
  KeepBilanTemplates1763801200000,
  JoinSearchedWords1763801250000,
];

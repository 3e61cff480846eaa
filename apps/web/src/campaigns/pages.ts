import type { PageModule } from '../page.js';

/** The pages of who runs a collection and who sits, each in a file of its own. */
export const campaignPageFiles = {
  campaignIndex: (): Promise<PageModule> => import('./campaign-index.page.js'),
  decidedLog: (): Promise<PageModule> => import('../reminders/decided-log.page.js'),
  forecast: (): Promise<PageModule> => import('../reminders/forecast.page.js'),
  rules: (): Promise<PageModule> => import('../reminders/rules.page.js'),
  prepare: (): Promise<PageModule> => import('./prepare.page.js'),
  edit: (): Promise<PageModule> => import('./edit.page.js'),
  preview: (): Promise<PageModule> => import('./preview.page.js'),
  campaign: (): Promise<PageModule> => import('./campaign.page.js'),
  reminders: (): Promise<PageModule> => import('./reminders.page.js'),
  remindNow: (): Promise<PageModule> => import('../reminders/remind-now.page.js'),
  review: (): Promise<PageModule> => import('./review.page.js'),
  alerts: (): Promise<PageModule> => import('../alerts/alerts.page.js'),
  alertRules: (): Promise<PageModule> => import('../alerts/rules.page.js'),
  views: (): Promise<PageModule> => import('../views/views.page.js'),
  keepView: (): Promise<PageModule> => import('../views/keep-view.page.js'),
  meetingList: (): Promise<PageModule> => import('../meetings/meeting-list.page.js'),
  schedule: (): Promise<PageModule> => import('../meetings/schedule.page.js'),
  answerByLink: (): Promise<PageModule> => import('../meetings/answer-by-link.page.js'),
  meeting: (): Promise<PageModule> => import('../meetings/meeting.page.js'),
  screen: (): Promise<PageModule> => import('../live/screen.page.js'),
  desk: (): Promise<PageModule> => import('../live/desk.page.js'),
  minutes: (): Promise<PageModule> => import('../minutes/minutes.page.js'),
  addInstance: (): Promise<PageModule> => import('../meetings/add-instance.page.js'),
  instance: (): Promise<PageModule> => import('../meetings/instance.page.js'),
};

import type { ReportsWording } from '../../reports/reports.js';

/** What the reports are called and what their numbers mean, by report and measure. */
export interface ReportWords {
  readonly reports: ReportsWording;
}

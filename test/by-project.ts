import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Short texts that take long: vitest takes an unknown suite's length for its time until it has run once here. */
const LONGER_THAN_THEY_LOOK =
  /\/(?:journeys\/(?:truth|compose|demo-data|learnt-interval|in-chromium|orders-at-once|explanations|private-files|overdue-week|readme|processes)|browser\/(?:script-in-catalogue|script-in-requests)|sessions\/races|simulation\/month|consumer\/(?:faults|kills|split)|stores\/redis-failover)\.test\.ts$/;

/**
 * Files of one project stand together, in the order of the configuration: a process goes on to the next file only
 * within its project. Those that open a whole shop come first, and of each project those that take longest, so that
 * no process works alone on a long one at the end.
 */
export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const places = this.ctx.projects.map(({ name }) => name);
    const place = ({ project, moduleId }: TestSpecification) =>
      2 * places.indexOf(project.name) - Number(LONGER_THAN_THEY_LOOK.test(moduleId));
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files of one project stand together, in the order of the configuration: a process goes on to the next file only
 * within its project. Those that open a whole shop come first, so that none of the longest is left for the end.
 */
export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const places = this.ctx.projects.map(({ name }) => name);
    const place = ({ project }: TestSpecification) => places.indexOf(project.name);
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

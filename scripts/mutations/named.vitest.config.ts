import { join } from 'node:path'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import type { TestModule } from 'vitest/node'
import { namedMutants, type NamedMutant } from './named-mutants.ts'

const root = join(import.meta.dirname, '..', '..')

/** Tests one mutant: the file is changed as it is read, and nothing on disk is. */
function projectFor(mutant: NamedMutant, index: number): TestProjectConfiguration {
  return {
    root,
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform(code: string, id: string) {
          return id.split('?', 1)[0] === join(root, mutant.file)
            ? code.replace(mutant.code, () => mutant.instead)
            : null
        },
      },
    ],
    test: { name: String(index), include: [mutant.test], environment: 'node', testTimeout: 60_000 },
  }
}

/** Which mutant (its number, or `unchanged`), and whether a test noticed it. */
function fateOf(module: TestModule) {
  return { mutant: module.project.name, noticed: !module.ok(), tests: [...module.children.allTests()].length }
}

/** Each mutant's tests as a project of its own, and once more all of them with nothing changed. */
export default defineConfig({
  test: {
    projects: [
      ...namedMutants.map(projectFor),
      {
        root,
        test: {
          name: 'unchanged',
          include: [...new Set(namedMutants.map(({ test }) => test))],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
    ],
    isolate: false,
    reporters: [{ onTestRunEnd: (modules) => console.log(JSON.stringify(modules.map(fateOf))) }],
  },
})

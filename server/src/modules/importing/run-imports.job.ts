import type { Actor } from '@pianqu/shared/access/access.ts'
import type { ImportsResult } from '@pianqu/shared/importing/import.contract.ts'
import type { MeantOfFile } from '@pianqu/shared/importing/mapping.schema.ts'
import type { Upload } from '../../http/upload.ts'
import { cityJob } from '../../work/job.ts'
import { demandImport } from './import-access.ts'
import { importSeveral } from './import-several.ts'
import { importDeadlineMs, surroundingsIn } from './import-surroundings.ts'
import { readAnyFile } from './read-any-file.ts'

interface Asked {
  readonly actor: Actor
  readonly progress: string | undefined
  readonly files: readonly Upload[]
  readonly dryRun: boolean
  readonly crs: string | undefined
  readonly meant: readonly MeantOfFile[]
}

/** Several files from opening them to their lines of trail. */
export const runImportsJob = cityJob(
  'importing/run-imports',
  ({ actor, progress, ...request }: Asked, city): Promise<ImportsResult> =>
    importSeveral(
      { ...surroundingsIn(city, { actor, progress }), read: readAnyFile },
      { ...request, demand: (kind) => demandImport({ ...city, actor }, kind) },
    ),
  { deadlineMs: importDeadlineMs },
)

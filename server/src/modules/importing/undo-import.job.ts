import type { Actor } from '@pianqu/shared/access/access.ts'
import { cityJob } from '../../work/job.ts'
import { importDeadlineMs } from './import-surroundings.ts'
import { undoImport } from './undo-import.command.ts'

/** Takes an import back, which is as many rows as it was. */
export const undoImportJob = cityJob(
  'importing/undo',
  ({ actor, importId }: { readonly actor: Actor; readonly importId: string }, city) =>
    city.write(actor, (change) => undoImport(change, importId)),
  { deadlineMs: importDeadlineMs },
)

import type { Actor } from '@pianqu/shared/access/access.ts'
import type { City } from '../../work/city.ts'
import type { Surroundings } from './import-file.ts'
import { progressTeller } from './progress-teller.ts'

/** How long a file may be read and compared with the city, and as long again may be written. */
export const importDeadlineMs = 60_000

interface Importer {
  readonly actor: Actor
  readonly progress: string | undefined
}

/** What an import stands on where a job runs it. */
export function surroundingsIn(city: City, { actor, progress }: Importer): Surroundings {
  const tell = progressTeller(city, actor.userId, progress)
  tell('reading', null)
  return {
    ahead: city,
    command: (write) => city.write(actor, write),
    files: city.files,
    onWriting: (rows) => tell('writing', rows),
    onFile: (stage, file) => tell(stage, null, file),
  }
}

import type { Upload } from '../../http/upload.ts'
import { cityJob } from '../../work/job.ts'
import { type Asked, columnsReading } from './columns-reading.query.ts'
import { readFile } from './read-file.ts'

interface Input extends Omit<Asked, 'content'> {
  readonly file: Upload
}

/** How the columns of a file would be read. */
export const readColumnsJob = cityJob('importing/read-columns', async ({ file, ...asked }: Input, { db }) =>
  columnsReading(db, { ...asked, content: await readFile(asked.kind, file) }),
)

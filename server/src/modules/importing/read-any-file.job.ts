import { job } from '../../work/job.ts'
import { readAnyFile } from './read-any-file.ts'

export const readAnyFileJob = job('importing/read-any-file', readAnyFile)

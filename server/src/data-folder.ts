import { join } from 'node:path'
import type { Digest } from './db/digest.ts'
import { databaseName } from './db/disk.ts'
import { type FileStore, folderFileStore } from './http/file-store.ts'

/** Where the database of a data folder lies. */
export const databaseIn = (folder: string): string => join(folder, databaseName)

/** The evidence that it holds. */
export const evidenceIn = (folder: string, digest?: Digest): FileStore => folderFileStore(join(folder, 'files'), digest)

import { join } from 'node:path'
import { type FileStore, folderFileStore } from './http/file-store.ts'

/** Where the database of a data folder lies. */
export const databaseIn = (folder: string): string => join(folder, 'pianqu.sqlite')

/** The evidence that it holds. */
export const evidenceIn = (folder: string): FileStore => folderFileStore(join(folder, 'files'))

import { parentPort } from 'node:worker_threads'
import { answerJobs } from '@pianqu/server/work/answer-jobs.ts'
import { poolJobs } from './pool-jobs.ts'

if (parentPort) answerJobs(parentPort, poolJobs)

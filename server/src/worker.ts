import { parentPort, workerData } from 'node:worker_threads'
import { cityOfWorker, type WorkplaceOfCity } from './city-of-worker.ts'
import { jobs } from './jobs.ts'
import { answerJobs } from './work/answer-jobs.ts'

// Whoever hires a worker of this program tells it of its city, or of none.
const workplace = workerData as WorkplaceOfCity | undefined

if (parentPort) answerJobs(parentPort, jobs, workplace && ((line) => cityOfWorker(workplace, line)))

import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import { STORAGE_ADDRESS, storageOf, storageProblems, type BucketStorage, type FolderStorage } from './storage-settings.js';

export const CONFIG = Symbol('config');

const number = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (value === undefined || value === '' ? undefined : Number(value)));
const flag = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => value === true || value === '1' || value === 'true');

/** Every setting of the service, by the name of its environment variable. Documented in docs/operating.md. */
class Environment {
  @number() @IsInt() @Min(0) @Max(65535) PORT = 4000;
  @IsString() @MinLength(1) HOST = '127.0.0.1';
  /** Role of the application: can neither bypass nor alter row-level security. */
  @Matches(/^postgres(ql)?:\/\//, { message: 'must be a postgres:// address' }) DATABASE_URL: string;
  @IsOptional() @Matches(/^rediss?:\/\//, { message: 'must be a redis:// address' }) REDIS_URL?: string;
  @Matches(/^smtps?:\/\//, { message: 'must be an smtp:// address' }) SMTP_URL = 'smtp://127.0.0.1:2525';
  /** Address people type, used in mails. */
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }) PUBLIC_URL = 'http://127.0.0.1:4000';
  /** Proxies whose word is taken for the client's address and protocol; others are clients themselves. */
  @Matches(/^[\w.:/]+(,[\w.:/]+)*$/, { message: 'must be addresses or networks separated by commas, such as loopback,10.0.0.0/8' }) TRUSTED_PROXIES = 'loopback';
  /** Seals guest links and sign-in links, and hashes the keys of rate counts; at least 32 characters. */
  @IsString() @MinLength(32) SECRET_KEY: string;
  /** Those before it, the latest first: what they encrypted is opened once more, and encrypted with the one of now. */
  @IsOptional() @Matches(/^[^,]{32,}(,[^,]{32,})*$/, { message: 'must be former values of SECRET_KEY separated by commas' }) FORMER_SECRET_KEYS?: string;
  /** Tenant served when no host name matches. */
  @IsString() DEFAULT_TENANT = 'paris';
  @flag() @IsBoolean() DEMONSTRATION = false;
  /** Where the files that people send are kept: a folder or a bucket that all processes share. */
  @Matches(STORAGE_ADDRESS, { message: 'must be a folder, such as file:///var/lib/pacte/files, or a bucket, such as s3://pacte-files/paris' }) STORAGE_URL = 'file:.pacte/files';
  @IsString() @MinLength(1) STORAGE_REGION = 'us-east-1';
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }) STORAGE_ENDPOINT?: string;
  @IsOptional() @IsString() @MinLength(1) STORAGE_ACCESS_KEY?: string;
  @IsOptional() @IsString() @MinLength(1) STORAGE_SECRET_KEY?: string;
  /** For a bucket: folder of this machine where files arrive and are looked at. A folder of STORAGE_URL has its own. */
  @IsString() @MinLength(1) STORAGE_INCOMING = '.pacte/incoming';
  /** Command that looks at a file before it is kept, given its path: exit 0 clean, 1 something was found. */
  @IsOptional() @IsString() @MinLength(1) SCAN_COMMAND?: string;
  /** Page where the local mailbox can be read; demonstration only. */
  @IsOptional() @IsString() MAILBOX_URL?: string;
  @IsIn(['debug', 'info', 'warn', 'error', 'silent']) LOG_LEVEL = 'info';
  /** File that log lines are added to; standard output without it. */
  @IsOptional() @IsString() @MinLength(1) LOG_FILE?: string;
  @IsIn(['development', 'production', 'test']) NODE_ENV = 'production';
  @number() @IsInt() @Min(1) @Max(200) DATABASE_POOL = 10;
  /** The outbox is also looked at this often, should a notice be missed. */
  @number() @IsInt() @Min(50) RELAY_EVERY_MS = 1000;
  /** A row handed to the queue this long ago and still not done is handed to it again: the queue may have been lost. */
  @number() @IsNumber() @Min(0.5) RELAY_AGAIN_SECONDS = 300;
  /** A worker that has not confirmed a job for this long has died; the job is taken up within 1.7 times that. */
  @number() @IsNumber() @Min(0.5) JOB_LOCK_SECONDS = 15;
  /** A mail that is being sent is left to its sender this long; a try is broken off after three quarters of it. */
  @number() @IsNumber() @Min(1) MAIL_LEASE_SECONDS = 120;
  /** Mails handed to the SMTP server at once, by each worker. */
  @number() @IsInt() @Min(1) @Max(50) MAIL_CONCURRENCY = 1;
  /** Mails to addresses of one domain in a minute, from all spaces and workers; 0: as many as there are. Those that somebody waits for always leave. */
  @number() @IsInt() @Min(0) MAIL_PER_DOMAIN = 120;
  /** An identity provider that has not answered for this long is taken to be away. */
  @number() @IsNumber() @Min(0.2) @Max(30) OIDC_TIMEOUT_SECONDS = 5;
}

/** Secrets of identity providers' clients: each provider's row names its own. */
const OIDC_SECRET = /^OIDC_SECRET_[A-Z0-9_]+$/;

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string;
  readonly publicUrl: string;
  readonly trustedProxies: string;
  readonly secretKey: string;
  readonly formerSecretKeys: readonly string[];
  readonly defaultTenant: string;
  readonly demonstration: boolean;
  readonly storage: FolderStorage | BucketStorage;
  readonly scanCommand: string | undefined;
  readonly mailboxUrl: string | undefined;
  readonly logLevel: string;
  readonly logFile: string | undefined;
  readonly production: boolean;
  readonly databasePool: number;
  readonly relayEveryMs: number;
  readonly relayAgainMs: number;
  readonly jobLockMs: number;
  readonly mailLeaseMs: number;
  readonly mailConcurrency: number;
  readonly mailPerDomain: number;
  readonly oidcTimeoutMs: number;
  readonly oidcSecrets: ReadonlyMap<string, string>;
}

export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`configuration refused:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/** Reads and checks the environment; the error names each variable and says what is wrong. Values are never echoed. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const known = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = plainToInstance(Environment, known, { exposeDefaultValues: true });
  const problems = validateSync(read).map((error) => `${error.property}: ${Object.values(error.constraints ?? {}).join(', ')}`).concat(storageProblems(read));
  if (problems.length) throw new ConfigError(problems);
  return {
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    redisUrl: read.REDIS_URL,
    smtpUrl: read.SMTP_URL,
    publicUrl: read.PUBLIC_URL.replace(/\/$/, ''),
    trustedProxies: read.TRUSTED_PROXIES,
    secretKey: read.SECRET_KEY,
    formerSecretKeys: read.FORMER_SECRET_KEYS?.split(',') ?? [],
    defaultTenant: read.DEFAULT_TENANT,
    demonstration: read.DEMONSTRATION,
    storage: storageOf(read),
    scanCommand: read.SCAN_COMMAND,
    mailboxUrl: read.MAILBOX_URL,
    logLevel: read.LOG_LEVEL,
    logFile: read.LOG_FILE,
    production: read.NODE_ENV === 'production',
    databasePool: read.DATABASE_POOL,
    relayEveryMs: read.RELAY_EVERY_MS,
    relayAgainMs: read.RELAY_AGAIN_SECONDS * 1000,
    jobLockMs: read.JOB_LOCK_SECONDS * 1000,
    mailLeaseMs: read.MAIL_LEASE_SECONDS * 1000,
    mailConcurrency: read.MAIL_CONCURRENCY,
    mailPerDomain: read.MAIL_PER_DOMAIN,
    oidcTimeoutMs: read.OIDC_TIMEOUT_SECONDS * 1000,
    oidcSecrets: new Map(Object.entries(known as Record<string, string>).filter(([name]) => OIDC_SECRET.test(name))),
  };
}

/** The folder that a `file:` address names; one without slashes is relative to where the process runs. */

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConfigError } from '../config/config.js';
import { Database } from './database.js';

/** Refuses to start as a role that row-level security does not bind: what keeps tenants apart must hold by itself. */
@Injectable()
export class DatabaseRole implements OnModuleInit {
  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    const rows = await this.database.service<{ name: string; superuser: boolean; bypasses: boolean; owner: boolean }>(
      `SELECT rolname AS name, rolsuper AS superuser, rolbypassrls AS bypasses,
         EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND pg_has_role(c.relowner, 'MEMBER')) AS owner
       FROM pg_roles WHERE rolname = current_user`,
    );
    const role = rows[0]!;
    const reason = role.superuser ? 'is a superuser' : role.bypasses ? 'bypasses row-level security' : role.owner ? 'owns the tables' : undefined;
    if (reason) throw new ConfigError([`DATABASE_URL: the role ${role.name} ${reason}; give the application a role of its own, made by the migrations`]);
  }
}

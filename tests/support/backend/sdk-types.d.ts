// The official SDK's own types are `.ts` sources that fail this project's strict settings, so `tsconfig.json` maps the SDK
// to this file. It has only what the tests use.

/** What a user of the SDK can do. */
export interface SdkUser {
  readonly email: string;
  update(): Promise<object>;
  requestPassword(): Promise<object>;
  resetPassword(reset: {
    resetPasswordToken: string;
    password: string;
    passwordConfirm: string;
  }): Promise<object>;
}

/** A client of the SDK, which remembers the authtoken that it logged in with. */
export interface SdkClient {
  login(credentials: {
    email: string;
    password: string;
    tfa_token?: string;
    mfaSecret?: string;
  }): Promise<{ readonly notice: string; readonly user: SdkUser }>;
  logout(): Promise<object>;
  getUser(parameters?: Readonly<Record<string, boolean>>): Promise<SdkUser>;
  organization(): {
    fetchAll(): Promise<{ readonly items: readonly { readonly uid: string; readonly name: string }[] }>;
  };
  organization(uid: string): { fetch(): Promise<object> };
}

/** Creates a client. */
export function client(settings: { endpoint: string }): SdkClient;

import { readHugoConfig } from '../../src/core/addresses/hugo/hugo-config.ts';
import { buildLibrary, type Library } from '../../src/core/library/library.ts';
import { parseReport } from '../../src/core/parse/parse-report.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';

const CONFIG = 'baseURL = "https://reports.example.org/"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n';
const knowledge = await readKnowledge(undefined);

/** A library of a published site in two languages, from Markdown by path below `content/`. */
export function libraryFrom(files: Readonly<Record<string, string>>): Library {
  return buildLibrary(
    {
      sites: [{ name: 'site', config: readHugoConfig([{ name: 'hugo.toml', text: CONFIG }]) }],
      files: Object.entries(files).map(([path, text]) => ({ site: 'site', path, parsed: parseReport(text) })),
      siteUrl: undefined,
      readAt: new Date('2026-06-01T00:00:00Z'),
    },
    knowledge,
  );
}

/** Reports of three events, one of them in both languages, with speakers and photos. */
export const FILES: Readonly<Record<string, string>> = {
  'events/1/_index.md': `---
title: "Event 1"
---
# Summary Report: “Cloud Security Day”

### Date and Topic

- **Date and Time:** Saturday, November 29, 2025 (8:30 AM – 12:00 PM)
- **Location:** Bitexco Tower, Ho Chi Minh City

### Speakers

- Steve Tran – Solutions Architect
- Nguyen Van An – Security Engineer

### Key Highlights

#### 1. Secrets Management

- **Secrets Manager** rotates the passwords of the database every 30 days, without any downtime.
- Hard-coded credentials were the cause of 7 of 10 incidents that **GuardDuty** found.

#### 2. Detection

- **GuardDuty** watches CloudTrail, DNS and VPC Flow Logs, and raises findings within 15 minutes.

#### 3. Encryption

- **KMS** keys encrypt data at rest in S3 and RDS.

#### 4. Incident Response

- A **Lambda** function isolates a compromised EC2 instance in 40 seconds.

### Event Photos

![Event image](/images/one.jpg)
![Event image](/images/two.jpg)
![The team in front of the stage](https://pictures.example.org/three.jpg)
`,
  'events/1/_index.vi.md': `---
title: "Sự kiện 1"
---
# Bài thu hoạch: “Cloud Security Day”

### Thời gian và chủ đề

- **Thời gian:** Thứ bảy, ngày 29/11/2025 (8:30 – 12:00)
- **Địa điểm:** Bitexco Tower, Thành phố Hồ Chí Minh

### Diễn giả

- Steve Tran – Kiến trúc sư giải pháp
- Nguyen Van An – Kỹ sư bảo mật

### Điểm nổi bật

#### 1. Quản lý bí mật (Secrets Management)

- **Secrets Manager** xoay vòng mật khẩu của cơ sở dữ liệu mỗi 30 ngày, không gây gián đoạn.
- Thông tin xác thực viết cứng là nguyên nhân của 7 trên 10 sự cố mà **GuardDuty** phát hiện.

#### 2. Phát hiện

- **GuardDuty** theo dõi CloudTrail, DNS và VPC Flow Logs, và đưa ra phát hiện trong vòng 15 phút.

#### 3. Mã hóa

- Khóa **KMS** mã hóa dữ liệu lưu trữ trong S3 và RDS.

#### 4. Ứng phó sự cố

- Một hàm **Lambda** cô lập máy EC2 bị xâm nhập trong 40 giây.
`,
  'events/2/_index.md': `---
title: "Event 2"
---
# Summary Report: “Observability Workshop”

- **Date:** October 3, 2025
- **Speakers:** Toan Huynh

### Key Highlights

#### Traces

- Traces of **OpenTelemetry** show where a request loses its time.

#### Costs

- Logs were 60 percent of the bill of **CloudWatch** until they were sampled.

#### Threats

- **GuardDuty** findings are sent to CloudWatch.
`,
  'events/3/_index.md': `---
title: "Event 3"
---
# Summary Report: “Serverless Evening”

- **Date:** October 20, 2025

### Key Highlights

- **Lambda** functions start in 200 milliseconds with SnapStart.
- **GuardDuty** scans the code of functions for malware, too.
`,
};

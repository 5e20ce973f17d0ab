using RegionRender.Syntax;

namespace RegionRender.Kubernetes.Tests.Schemas;

/// <summary>Single rules of the API server for its own kinds, each with the source that says so; no field means that the object is taken.</summary>
public sealed class BuiltInRulesTests
{
    private const string Core = "kubernetes/pkg/apis/core/validation";
    private const string Networking = "kubernetes/pkg/apis/networking/validation";
    private const string Rbac = "kubernetes/pkg/apis/rbac/validation";
    private const string Admission = "kubernetes/pkg/apis/admissionregistration/validation";
    private const string Names = "apimachinery/pkg/api/validation";
    private const string Addresses = "apimachinery/pkg/util/validation/ip.go, strict since 1.36";
    private const string Scheduling = "kubernetes/pkg/apis/scheduling/validation";
    private const string Storage = "kubernetes/pkg/apis/storage/validation";
    private const string Apps = "kubernetes/pkg/apis/apps/validation";
    private const string Batch = "kubernetes/pkg/apis/batch/validation";
    private const string Disruption = "kubernetes/pkg/apis/policy/validation";
    private const string Quantity = "apimachinery/pkg/api/resource";
    private const string Merge = "structured-merge-diff/typed";
    private const string Go = "encoding/base64 of Go";

    private const string Rule = "apiGroups: [''], apiVersions: [v1], operations: [CREATE]";

    private const string Policy = """
        spec:
          matchConstraints: {resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]}
        """;

    public static TheoryData<string, string, string, string[]> Created => new()
    {
        { Core, "ConfigMap", "metadata: {name: x, finalizers: [kubernetes, a.b/c]}", [] },
        { Core, "ConfigMap", "metadata: {name: x, finalizers: [keep]}", ["metadata.finalizers[0]"] },
        { Core, "RoleBinding", "metadata: {name: x, finalizers: [keep]}\nroleRef: {kind: Role, name: r}", ["metadata.finalizers[0]"] },
        { Names, "ValidatingAdmissionPolicyBinding", "metadata: {name: x, finalizers: [keep]}\nspec: {policyName: p, validationActions: [Deny]}", [] },
        { Merge, "ConfigMap", "metadata: {name: x, finalizers: [null]}", ["metadata.finalizers[0]"] },
        { "apimachinery/pkg/apis/meta/v1/time.go", "Secret", "metadata: {name: x, creationTimestamp: yesterday}", ["metadata.creationTimestamp"] },
        { "apimachinery/pkg/apis/meta/v1/time.go", "Secret", "metadata: {name: x, creationTimestamp: '2025-01-01T00:00:00Z', deletionTimestamp: null}", [] },
        { Names, "Secret", "metadata: {name: x, generateName: W-}", [] },
        { Names, "Secret", "metadata: {name: x, generateName: Wx-}", ["metadata.generateName"] },

        { Core, "Namespace", "spec: {finalizers: [kubernetes, a.b/c]}", [] },
        { "pod-security-admission/api/helpers.go", "Namespace", "metadata: {name: x, labels: {pod-security.kubernetes.io/enforce: null, pod-security.kubernetes.io/warn-version: v1.08}}", ["metadata.labels.pod-security.kubernetes.io/enforce", "metadata.labels.pod-security.kubernetes.io/warn-version"] },
        { "pod-security-admission/api/helpers.go", "Namespace", "metadata: {name: x, labels: {pod-security.kubernetes.io/audit: baseline, pod-security.kubernetes.io/audit-version: v1.0}}", [] },
        { Core, "Namespace", "spec: {finalizers: [keep]}", ["spec.finalizers[0]"] },
        { "api/core/v1 types.go", "Namespace", "status: {phase: Active}", [] },
        { "api/core/v1 types.go", "Namespace", "status: {fase: Active}", ["status.fase"] },

        { Go, "ConfigMap", "binaryData: {a: \"aGVs\\nbG8=\\n\"}", [] },
        { Go, "ConfigMap", "binaryData: {a: 'aGVs bG8='}", ["binaryData.a"] },
        { Go, "ConfigMap", "binaryData: {a: aGVsbG8}", ["binaryData.a"] },
        { Go, "Secret", "data: {a: ' '}", ["data.a"] },
        { Go, "Secret", "data: {a: aGVs-_==}", ["data.a"] },
        { Core, "Secret", "type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: 'null'}", [] },
        { Core, "Secret", "type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: '[]'}", ["data..dockerconfigjson"] },
        { Core, "Secret", "type: kubernetes.io/tls\ndata: {tls.crt: ''}\nstringData: {tls.key: ''}", [] },
        { Core, "Secret", "type: kubernetes.io/basic-auth\ndata: {password: ''}", [] },
        { Core, "Secret", "type: kubernetes.io/basic-auth", ["data.username", "data.password"] },
        { Core, "Secret", "type: kubernetes.io/ssh-auth\ndata: {ssh-privatekey: ''}", ["data.ssh-privatekey"] },

        { Merge, "ServiceAccount", "secrets: [{name: null}, {name: a}]", [] },
        { Merge, "ServiceAccount", "secrets: [{name: null}, {name: null}]", ["secrets[1]"] },
        { Merge, "ServiceAccount", "secrets: [{}]", ["secrets[0].name"] },
        { Merge, "ServiceAccount", "secrets: [null]", ["secrets[0]"] },

        { Addresses, "NetworkPolicy", Peer("{cidr: 10.1.0.0/8}"), ["spec.ingress[0].from[0].ipBlock.cidr"] },
        { Addresses, "NetworkPolicy", Peer("{cidr: 10.0.0.0/08}"), ["spec.ingress[0].from[0].ipBlock.cidr"] },
        { Addresses, "NetworkPolicy", Peer("{cidr: 010.0.0.0/8}"), ["spec.ingress[0].from[0].ipBlock.cidr"] },
        { Addresses, "NetworkPolicy", Peer("{cidr: '::ffff:10.0.0.0/104'}"), ["spec.ingress[0].from[0].ipBlock.cidr"] },
        { Addresses, "NetworkPolicy", Peer("{cidr: '2001:DB8::/32', except: ['2001:db8:0:1::/64']}"), [] },
        { Addresses, "NetworkPolicy", Peer("{cidr: 0.0.0.0/0, except: [169.254.169.254/32]}"), [] },
        { Addresses, "NetworkPolicy", Peer("{cidr: 10.0.0.0/8, except: [10.1.2.3/16]}"), ["spec.ingress[0].from[0].ipBlock.except[0]"] },
        { Networking, "NetworkPolicy", Peer("{cidr: 10.0.0.0, except: [nonsense]}"), ["spec.ingress[0].from[0].ipBlock.cidr"] },
        { Networking, "NetworkPolicy", Peer("{cidr: '', except: [nonsense]}"), ["spec.ingress[0].from[0].ipBlock.cidr"] },
        { Networking, "NetworkPolicy", Peer("{cidr: 10.0.0.0/8, except: ['2001:db8::/64']}"), ["spec.ingress[0].from[0].ipBlock.except[0]"] },

        { "sigs.k8s.io/yaml", "NetworkPolicy", "spec: {ingress: [{ports: [{port: 80.0, endPort: 8.1e1}]}]}", [] },
        { Networking, "NetworkPolicy", "spec: {ingress: [{ports: [{port: 80.0, endPort: 79}]}]}", ["spec.ingress[0].ports[0].endPort"] },
        { Networking, "NetworkPolicy", "spec: {ingress: [{ports: [{port: 65536}]}]}", ["spec.ingress[0].ports[0].port"] },

        { Scheduling, "PriorityClass", "description: nothing else", [] },
        { Scheduling, "PriorityClass", "value: 1000000001", ["value"] },
        { Scheduling, "PriorityClass", "value: -5\npreemptionPolicy: Always", ["preemptionPolicy"] },
        { Scheduling, "PriorityClass", "metadata: {name: system-mine}\nvalue: 5", ["metadata.name"] },
        { Scheduling, "PriorityClass", "metadata: {name: system-node-critical}\nvalue: 2000001000", [] },

        { Quantity, "ResourceQuota", "spec: {hard: {cpu: 1.5, memory: 10Gi, pods: '5', requests.storage: null, count/deployments.apps: 1e3}}", [] },
        { Core, "ResourceQuota", "spec: {hard: {cpu: -1}}", ["spec.hard.cpu"] },
        { Core, "ResourceQuota", "spec: {hard: {cpu: '-1'}}", ["spec.hard.cpu"] },
        { Quantity, "ResourceQuota", "spec: {hard: {memory: 10GB}}", ["spec.hard.memory"] },
        { Quantity, "ResourceQuota", "spec: {hard: {memory: true}}", ["spec.hard.memory"] },
        { Core, "ResourceQuota", "spec: {hard: {cpus: 1}}", ["spec.hard.cpus"] },
        { Core, "ResourceQuota", "spec: {hard: {requests.nvidia.com/gpu: 1, hugepages-2Mi: 4Mi}}", [] },
        { Core, "ResourceQuota", "spec: {scopes: [BestEffort, NotBestEffort]}", ["spec.scopes"] },

        { Core, "LimitRange", "spec: {limits: [{type: Container, default: {cpu: 500m}, defaultRequest: {cpu: 0.1}, max: {cpu: 2}}, {type: Pod, max: {memory: 1Gi}}]}", [] },
        { Core, "LimitRange", "spec: {limits: [{type: Pod, default: {cpu: 1}}]}", ["spec.limits[0].default"] },
        { Core, "LimitRange", "spec: {limits: [{type: Container}, {type: Container}]}", ["spec.limits"] },
        { Core, "LimitRange", "spec: {limits: [{type: container}]}", ["spec.limits[0].type"] },
        { "api/core/v1 types.go", "LimitRange", "spec: {limits: [{type: Container, defaults: {cpu: 1}}]}", ["spec.limits[0].defaults"] },

        { Disruption, "PodDisruptionBudget", "spec: {minAvailable: 50%, selector: {matchLabels: {a: b}}}", [] },
        { Disruption, "PodDisruptionBudget", "spec: {minAvailable: 101%}", ["spec.minAvailable"] },
        { Disruption, "PodDisruptionBudget", "spec: {maxUnavailable: -1}", ["spec.maxUnavailable"] },
        { Disruption, "PodDisruptionBudget", "spec: {maxUnavailable: half}", ["spec.maxUnavailable"] },
        { Disruption, "PodDisruptionBudget", "spec: {minAvailable: 1, maxUnavailable: 1}", ["spec"] },
        { Disruption, "PodDisruptionBudget", "spec: {selector: {matchExpressions: [{key: a, operator: in}]}}", ["spec.selector.matchExpressions[0].operator"] },

        { Storage, "StorageClass", "provisioner: ebs.csi.aws.com\nparameters: {type: gp3}\nvolumeBindingMode: WaitForFirstConsumer", [] },
        { Storage, "StorageClass", "parameters: {type: gp3}", ["provisioner"] },
        { Storage, "StorageClass", "provisioner: x\nreclaimPolicy: Recycle", ["reclaimPolicy"] },
        { "api/storage/v1 types.go", "StorageClass", "provisioner: x\nspec: {}", ["spec"] },

        { Networking, "Ingress", "spec: {rules: [{host: '*.example.com', http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}", [] },
        { Networking, "Ingress", "spec: {}", ["spec"] },
        { Networking, "Ingress", "spec: {defaultBackend: {service: {name: web, port: {}}}}", ["spec.defaultBackend"] },
        { Networking, "Ingress", "spec: {defaultBackend: {service: {name: web, port: {name: http, number: 80}}}}", ["spec.defaultBackend"] },
        { Networking, "Ingress", "spec: {rules: [{host: 10.0.0.1}]}", ["spec.rules[0].host"] },
        { Networking, "Ingress", "spec: {rules: [{host: Example.com}]}", ["spec.rules[0].host"] },
        { Networking, "Ingress", "spec: {rules: [{http: {paths: [{path: /}]}}]}", ["spec.rules[0].http.paths[0].pathType"] },
        { Networking, "Ingress", "spec: {rules: [{http: {paths: [{path: /, pathType: Exact}]}}]}", ["spec.rules[0].http.paths[0].backend"] },
        { Networking, "Ingress", "spec: {rules: [{http: {paths: [{path: /a//b, pathType: Exact, backend: {service: {name: web, port: {name: http}}}}]}}]}", ["spec.rules[0].http.paths[0].path"] },
        { "api/networking/v1 types.go", "Ingress", "spec: {rules: [{http: {paths: [{path: /, pathType: Exact, backend: {serviceName: web, servicePort: 80}}]}}]}", ["spec.rules[0].http.paths[0].backend.serviceName", "spec.rules[0].http.paths[0].backend.servicePort"] },

        { Core, "Service", "spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}", [] },
        { Core, "Service", "spec: {clusterIP: None}", [] },
        { Core, "Service", "spec: {type: ExternalName, externalName: example.com}", [] },
        { Core, "Service", "spec: {selector: {app: web}}", ["spec.ports"] },
        { Core, "Service", "spec: {ports: [{port: 80}, {port: 81}]}", ["spec.ports"] },
        { Core, "Service", "spec: {ports: [{port: 0}]}", ["spec.ports[0].port"] },
        { Core, "Service", "spec: {ports: [{port: 80, targetPort: http_port}]}", ["spec.ports[0].targetPort"] },
        { Core, "Service", "spec: {selector: {app: a b}, ports: [{port: 80}]}", ["spec.selector"] },
        { Core, "Service", "spec: {type: Cluster, ports: [{port: 80}]}", ["spec.type"] },
        { Merge, "Service", "spec: {ports: [{name: a, port: 53, protocol: UDP}, {name: b, port: 53}]}", [] },
        { Merge, "Service", "spec: {ports: [{name: a, port: 53, protocol: TCP}, {name: b, port: 53}]}", ["spec.ports[1]"] },

        { Apps, "Deployment", Deployment("selector: {matchLabels: {app: web}}", "metadata: {labels: {app: web, tier: front}, creationTimestamp: null}, spec: {nodeSelector: {a: b}, containers: [{name: web, image: nginx, resources: {limits: {cpu: 0.5}}}]}"), [] },
        { Apps, "Deployment", Deployment("replicas: 2", "spec: {containers: [{name: web, image: nginx}]}"), ["spec.selector", "spec.template.metadata.labels"] },
        { Apps, "Deployment", Deployment("selector: {}", "spec: {containers: [{name: web, image: nginx}]}"), ["spec.selector"] },
        { Apps, "Deployment", Deployment("selector: {matchLabels: {app: web}}", "metadata: {labels: {app: wep}}, spec: {containers: [{name: web, image: nginx}]}"), ["spec.template.metadata.labels"] },
        { Merge, "Deployment", Deployment("selector: {matchLabels: {a: '1'}}", "metadata: {labels: {a: 1}}, spec: {containers: [{name: web, image: nginx}]}"), ["spec.template.metadata.labels.a"] },
        { Core, "Deployment", Deployment("selector: {matchLabels: {a: b}}", "metadata: {labels: {a: b}}"), ["spec.template.spec.containers"] },
        { Core, "Deployment", Deployment("selector: {matchLabels: {a: b}}", "metadata: {labels: {a: b}}, spec: {restartPolicy: Never, initContainers: [{name: a, image: x}], containers: [{name: a, image: x}, {name: B}]}"), ["spec.template.spec.containers[0].name", "spec.template.spec.containers[1].image", "spec.template.spec.containers[1].name", "spec.template.spec.restartPolicy"] },
        { "api/apps/v1 types.go", "Deployment", Deployment("selector: {matchLabels: {a: b}}, replica: 2", "metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: x}]}"), ["spec.replica"] },
        { Apps, "Deployment", Deployment("selector: {matchLabels: {a: b}}, strategy: {type: Recreate, rollingUpdate: {maxSurge: 1}}", "metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: x}]}"), ["spec.strategy.rollingUpdate"] },
        { Apps, "DaemonSet", Deployment("updateStrategy: {type: OnDelete}", "metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: x}]}"), ["spec.template.metadata.labels"] },
        { Apps, "StatefulSet", Deployment("selector: {matchLabels: {a: b}}, serviceName: x, volumeClaimTemplates: [{metadata: {name: data}, spec: {anything: 1}}]", "metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: x}]}"), [] },
        { Batch, "Job", Deployment("backoffLimit: 3", "spec: {restartPolicy: Never, containers: [{name: a, image: x}]}"), [] },
        { Batch, "Job", Deployment("backoffLimit: -3", "spec: {containers: [{name: a, image: x}]}"), ["spec.backoffLimit", "spec.template.spec.restartPolicy"] },
        { Batch, "CronJob", "spec: {schedule: '*/5 * * * *', jobTemplate: {spec: {template: {spec: {restartPolicy: OnFailure, containers: [{name: a, image: x}]}}}}}", [] },
        { Batch, "CronJob", "spec: {schedule: '5 minutes', jobTemplate: {spec: {template: {spec: {restartPolicy: OnFailure, containers: [{name: a, image: x}]}}}}}", ["spec.schedule"] },
        { Batch, "CronJob", "spec: {schedule: 'CRON_TZ=UTC 0 3 * * *', jobTemplate: {spec: {template: {spec: {restartPolicy: OnFailure, containers: [{name: a, image: x}]}}}}}", ["spec.schedule"] },
        { Batch, "CronJob", "spec: {schedule: '@daily'}", ["spec.jobTemplate.spec.template.spec.containers", "spec.jobTemplate.spec.template.spec.restartPolicy"] },
        { Batch, "CronJob", $"metadata: {{name: {new string('a', 53)}}}\nspec: {{schedule: '@daily', jobTemplate: {{spec: {{template: {{spec: {{restartPolicy: Never, containers: [{{name: a, image: x}}]}}}}}}}}}}", ["metadata.name"] },

        { Rbac, "RoleBinding", "roleRef: {kind: Role, name: ..}", ["roleRef.name"] },
        { Rbac, "RoleBinding", "roleRef: {kind: Role, name: r}\nsubjects: [{kind: ServiceAccount, name: a}]", [] },
        { Rbac, "ClusterRoleBinding", "roleRef: {kind: ClusterRole, name: r}\nsubjects: [{kind: ServiceAccount, name: a}]", ["subjects[0].namespace"] },
        { Rbac, "ClusterRoleBinding", "roleRef: {kind: ClusterRole, name: r}\nsubjects: [{kind: ServiceAccount, name: a, namespace: n}, {kind: User, name: u}]", [] },
        { Names, "RoleBinding", $"roleRef: {{kind: Role, name: r}}\nsubjects: [{{kind: ServiceAccount, name: {new string('a', 254)}}}]", ["subjects[0].name"] },

        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  validations: [{expression: ' '}]", ["spec.validations[0].expression"] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  validations: [{expression: 'true', message: \"one line\\n\"}]", [] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  validations: [{expression: 'true', message: \"two\\nlines\\n\"}]", ["spec.validations[0].message"] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  validations: [{expression: 'true', messageExpression: ' '}]", ["spec.validations[0].messageExpression"] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  validations: [{expression: 'true', messageExpression: authorizer.path('/x').check('get').reason()}]", ["spec.validations[0].messageExpression"] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  auditAnnotations: [{key: k, valueExpression: ' '}]", ["spec.auditAnnotations[0].valueExpression"] },
        { Admission, "ValidatingAdmissionPolicy", Policy + $"\n  auditAnnotations: [{{key: k, valueExpression: \"'{new string('x', 5_119)}'\"}}]", ["spec.auditAnnotations[0].valueExpression"] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  validations: [{expression: 'true'}]\n  matchConditions: [{name: not a name, expression: 'true'}]", ["spec.matchConditions[0].name"] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  validations: [{expression: 'true'}]\n  matchConditions: [{name: a.b/C, expression: 'true'}]", [] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  validations: [{expression: 'true'}]\n  matchConditions: [{name: a, expression: ' '}]", ["spec.matchConditions[0].expression"] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  variables: [{name: in, expression: 'true'}]\n  validations: [{expression: 'true'}]", ["spec.variables[0].name"] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  variables: [{name: v, expression: nothing}]\n  validations: [{expression: variables.v == 1}]", ["spec.variables[0].expression"] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  variables: [{name: v, expression: ' '}]\n  validations: [{expression: variables.v == 1}]", ["spec.variables[0].expression", "spec.validations[0].expression"] },
        { "apiserver/pkg/admission/plugin/cel/composition.go", "ValidatingAdmissionPolicy", Policy + "\n  variables: [{name: v, expression: request}]\n  validations: [{expression: variables.v.anything == 1}]", [] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  paramKind: {apiVersion: a/b/c, kind: K}\n  validations: [{expression: 'true'}]", ["spec.paramKind.apiVersion"] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  paramKind: {apiVersion: Example.com/v1, kind: K}\n  validations: [{expression: 'true'}]", ["spec.paramKind.apiVersion"] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  paramKind: {apiVersion: example.com/1, kind: 1K}\n  validations: [{expression: 'true'}]", ["spec.paramKind.apiVersion", "spec.paramKind.kind"] },
        { Admission, "ValidatingAdmissionPolicy", Policy + "\n  paramKind: {apiVersion: example.com/v1, kind: Kind}\n  validations: [{expression: 'params.x == 1'}]", [] },
        { Admission, "ValidatingAdmissionPolicy", Resources("[pods/log, pods/*]"), [] },
        { Admission, "ValidatingAdmissionPolicy", Resources("[pods/*, pods/log]"), ["spec.matchConstraints.resourceRules[0].resources[1]"] },
        { Admission, "ValidatingAdmissionPolicy", Resources("['*/scale', pods/scale]"), ["spec.matchConstraints.resourceRules[0].resources[1]"] },
        { Admission, "ValidatingAdmissionPolicy", Resources("['*', pods/log]"), [] },
        { Admission, "ValidatingAdmissionPolicy", Resources("[pods, '*']"), [] },
        { Admission, "ValidatingAdmissionPolicy", Resources("['*', pods]"), ["spec.matchConstraints.resourceRules[0].resources"] },
        { Admission, "ValidatingAdmissionPolicy", Resources("['*/*', pods]"), ["spec.matchConstraints.resourceRules[0].resources"] },
        { Admission, "ValidatingAdmissionPolicy", Resources("[pods], resourceNames: [a/b, c, c]"), ["spec.matchConstraints.resourceRules[0].resourceNames[0]", "spec.matchConstraints.resourceRules[0].resourceNames[2]"] },
    };

    public static TheoryData<string, string, string, string, string[]> Updated => new()
    {
        { "apiserver/pkg/registry/rest/update.go", "ConfigMap", "data: {a: x}", "metadata: {name: x, deletionTimestamp: '2025-01-01T00:00:00Z'}", ["metadata.deletionTimestamp"] },
        { "apiserver/pkg/registry/rest/update.go", "ConfigMap", "data: {a: x}", "metadata: {name: x, deletionGracePeriodSeconds: 30}", ["metadata.deletionGracePeriodSeconds"] },
        { "apiserver/pkg/registry/rest/update.go", "ConfigMap", "data: {a: x}", "metadata: {name: x, generation: 7, creationTimestamp: '2025-01-01T00:00:00Z'}", [] },
        { Core, "Namespace", "spec: {finalizers: [a.b/c]}", "spec: {finalizers: [keep]}", [] },
        { Networking, "NetworkPolicy", Peer("{cidr: 10.1.0.0/8}"), Peer("{cidr: 10.0.0.0/8, except: [10.1.0.0/8]}"), ["spec.ingress[0].from[0].ipBlock.except[0]"] },
        { Networking, "NetworkPolicy", Peer("{cidr: 10.1.0.0/8}"), Peer("{cidr: 10.1.0.0/8, except: [10.2.0.0/16]}"), [] },
        { Networking, "NetworkPolicy", Peer("{cidr: 10.1.0.0/8}"), Peer("{cidr: 10.2.0.0/8}"), ["spec.ingress[0].from[0].ipBlock.cidr"] },
        { Rbac, "RoleBinding", "roleRef: {kind: Role, name: r}", "roleRef: {kind: Role, name: r, apiGroup: ''}", [] },
        { Scheduling, "PriorityClass", "value: 5", "value: 5\nglobalDefault: true\npreemptionPolicy: PreemptLowerPriority", [] },
        { Scheduling, "PriorityClass", "value: 5", "value: 6", ["value"] },
        { Scheduling, "PriorityClass", "value: 5", "value: 5\npreemptionPolicy: Never", ["preemptionPolicy"] },
        { Core, "ResourceQuota", "spec: {scopes: [BestEffort, Terminating]}", "spec: {scopes: [Terminating, BestEffort], hard: {pods: 5}}", [] },
        { Core, "ResourceQuota", "spec: {scopes: [BestEffort]}", "spec: {hard: {pods: 5}}", ["spec.scopes"] },
        { Apps, "Deployment", Deployment("selector: {matchLabels: {a: b}}", "metadata: {labels: {a: b, c: d}}, spec: {containers: [{name: a, image: x}]}"), Deployment("selector: {matchLabels: {c: d}}", "metadata: {labels: {a: b, c: d}}, spec: {containers: [{name: a, image: y}]}"), ["spec.selector"] },
        { Apps, "StatefulSet", Deployment("selector: {matchLabels: {a: b}}, serviceName: x", "metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: x}]}"), Deployment("selector: {matchLabels: {a: b}}, serviceName: y", "metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: x}]}"), ["spec"] },
        { Batch, "Job", Deployment("parallelism: 1", "spec: {restartPolicy: Never, containers: [{name: a, image: x}]}"), Deployment("parallelism: 2", "spec: {restartPolicy: Never, containers: [{name: a, image: x, imagePullPolicy: Always}]}"), [] },
        { Batch, "Job", Deployment("parallelism: 1", "spec: {restartPolicy: Never, containers: [{name: a, image: x}]}"), Deployment("parallelism: 1", "spec: {restartPolicy: Never, containers: [{name: a, image: y}]}"), ["spec.template"] },
        { Batch, "Job", Deployment("suspend: true", "spec: {restartPolicy: Never, containers: [{name: a, image: x}]}"), Deployment("suspend: true", "spec: {restartPolicy: Never, containers: [{name: a, image: y}]}"), [] },
        { Storage, "StorageClass", "provisioner: x\nparameters: {a: b}", "provisioner: x\nparameters: {a: c}\nallowVolumeExpansion: true", ["parameters"] },
        { Storage, "StorageClass", "provisioner: x", "provisioner: y\nreclaimPolicy: Delete\nvolumeBindingMode: Immediate", ["provisioner"] },
        { Rbac, "RoleBinding", "roleRef: {kind: Role, name: r}", "roleRef: {kind: ClusterRole, name: r}", ["roleRef"] },
        { Core, "Secret", "immutable: true\nstringData: {a: x}", "immutable: true\ndata: {a: eA==}", [] },
        { Core, "Secret", "immutable: true\nstringData: {a: x}", "immutable: true\nstringData: {a: y}", ["data"] },
        { Merge, "Secret", "immutable: true\nstringData: {a: x}", "immutable: true", [] },
        { Merge, "Secret", "immutable: true\ndata: {a: eA==}", "immutable: true", ["data"] },
        { Go, "Secret", "immutable: true\ndata: {a: eA==}", "immutable: true\ndata: {a: \"eA==\\n\"}", [] },
        { Core, "Secret", "type: kubernetes.io/tls\nstringData: {tls.crt: x, tls.key: y}", "type: kubernetes.io/tls\nstringData: {tls.crt: x}", [] },
    };

    [Theory]
    [MemberData(nameof(Created))]
    public void An_object_is_judged_as_its_source_says(string source, string kind, string content, string[] fields)
    {
        var schema = Schema(kind);
        Assert.True(fields.Order(StringComparer.Ordinal).SequenceEqual(Fields(schema.Validate(Read(schema, content)))), $"{source}: {string.Join(", ", Fields(schema.Validate(Read(schema, content))))}");
    }

    [Theory]
    [MemberData(nameof(Updated))]
    public void An_update_is_judged_as_its_source_says(string source, string kind, string old, string content, string[] fields)
    {
        var schema = Schema(kind);
        var found = Fields(schema.ValidateUpdate(Read(schema, old), Read(schema, content)));
        Assert.True(fields.Order(StringComparer.Ordinal).SequenceEqual(found), $"{source}: {string.Join(", ", found)}");
    }

    private static StructuralSchema Schema(string kind) => BuiltInKinds.All.Single(candidate => candidate.Kind == kind);

    private static YamlMapping Read(StructuralSchema schema, string content)
    {
        var metadata = content.StartsWith("metadata:", StringComparison.Ordinal) ? "" : "metadata: {name: x}\n";
        return (YamlMapping)Yaml.Read($"apiVersion: {schema.ApiVersion}\nkind: {schema.Kind}\n{metadata}{content}\n");
    }

    private static List<string> Fields(IEnumerable<ObjectFinding> findings) => [.. findings.Select(finding => finding.FieldPath).Distinct().Order(StringComparer.Ordinal)];

    private static string Peer(string block) => $"spec: {{ingress: [{{from: [{{ipBlock: {block}}}]}}]}}";

    private static string Deployment(string fields, string template) => $"spec: {{{fields}, template: {{{template}}}}}";

    private static string Resources(string resources) => $"spec: {{matchConstraints: {{resourceRules: [{{{Rule}, resources: {resources}}}]}}, validations: [{{expression: 'true'}}]}}";
}

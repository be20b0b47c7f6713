package mx.ine.vmre.compliance;

record WithdrawalForm(String version, String reason) {}

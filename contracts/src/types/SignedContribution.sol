// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice A contribution that its worker signed, to be fixed by `commit`.
/// @dev The signature is that of `Contribution(…)` below in the hub's domain, in 64 bytes (EIP-2098). The task, the scheduler
/// and the stake are those of the deal and need not be said again.
struct SignedContribution {
    address worker;
    /// keccak256(taskid, digest), as the worker signed it; 0: that of the contribution before it in the list.
    bytes32 resultHash;
    /// keccak256(worker, taskid, digest)
    bytes32 resultSeal;
    /// Key of the enclave that ran the task; 0 without.
    address enclaveChallenge;
    bytes32 r;
    /// s, and in the highest bit the parity of the key.
    bytes32 vs;
}

using SignedContributionHash for SignedContribution global;

/// @notice EIP-712 struct hash of a contribution.
library SignedContributionHash {
    string internal constant TYPE =
        "Contribution(bytes32 taskid,address scheduler,uint256 stake,bytes32 resultHash,bytes32 resultSeal,address enclaveChallenge)";
    /// keccak256(TYPE), written out: the compiler would compute it anew each time.
    bytes32 internal constant TYPEHASH = 0x2c3da4a73b3623c96883b9be6c70073beffd350ac7c2d42fdb7e54d52c708438;

    /// @param scheduler the deal's, so that the same task under another deal is refused
    /// @param stake the deal's worker stake: the most that this signature can cost the worker
    function structHash(SignedContribution calldata c, bytes32 taskId, address scheduler, uint256 stake)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(TYPEHASH, taskId, scheduler, stake, c.resultHash, c.resultSeal, c.enclaveChallenge));
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice The end of one committed task.
struct Settlement {
    bytes32 taskid;
    /// Hashes of all committees that were committed together, in order; empty: those of the settlement before. Neither this nor
    /// the place is looked at when its committee was alone in its batch.
    bytes32[] batch;
    /// Which of them is this task's.
    uint256 place;
    /// The committee's members as `Committed` logged them, 112 bytes each; or 48, with the highest bit of the weight set, if hash
    /// and seal are those of the digest.
    bytes members;
    /// What the members agreed on.
    bytes32 resultDigest;
    /// Where the result is, unchecked.
    bytes results;
    /// What the deal's callback receives; its hash must be the digest.
    bytes resultsCallback;
}

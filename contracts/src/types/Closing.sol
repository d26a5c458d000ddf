// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice A winner's leave for anybody to settle its task, signed as `Closing(…)` below in the hub's domain, 64 bytes
/// (EIP-2098).
struct Closing {
    /// What whoever settles gets out of the winner's reward, in nRLC; the whole reward if it is less.
    uint256 tip;
    bytes32 r;
    bytes32 vs;
}

/// @notice EIP-712 struct hash of a closing.
library ClosingHash {
    string internal constant TYPE = "Closing(bytes32 taskid,bytes32 resultsHash,uint256 tip)";
    /// keccak256(TYPE), written out: the compiler would compute it anew each time.
    bytes32 internal constant TYPEHASH = 0xc15f06168d03043711c5becbfb48cc1af257ed009eb0ed6ce3dc7ae7882f3682;

    /// @param resultsHash keccak256 of the results (the location), so that a stranger cannot put another one
    function structHash(bytes32 taskId, bytes32 resultsHash, uint256 tip) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPEHASH, taskId, resultsHash, tip));
    }
}

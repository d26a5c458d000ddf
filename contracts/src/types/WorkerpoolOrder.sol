// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice The offer of a workerpool's owner (the scheduler) to compute tasks of one category, for a price.
/// @dev Signed under EIP-712 by the current owner of `workerpool`. `sign` is not part of the hash.
struct WorkerpoolOrder {
    /// The workerpool, an entry of the workerpool registry.
    address workerpool;
    /// Price of one task, in nRLC. The scheduler stakes 30 % of it for each task.
    uint256 workerpoolprice;
    /// Number of tasks the order is good for.
    uint256 volume;
    /// What the workerpool offers; every bit asked by the others must be in it.
    bytes32 tag;
    /// Category of the tasks, which gives their time.
    uint256 category;
    /// The highest trust the workerpool accepts to reach.
    uint256 trust;
    /// The only app accepted, or a group contract of apps; 0 for any.
    address apprestrict;
    /// The only dataset accepted, or a group contract of datasets; 0 for any.
    address datasetrestrict;
    /// The only requester accepted, or a group contract of requesters; 0 for any.
    address requesterrestrict;
    /// Makes two otherwise equal orders different.
    bytes32 salt;
    /// Signature of the workerpool's owner over the order's digest.
    bytes sign;
}

using WorkerpoolOrderHash for WorkerpoolOrder global;

/// @notice EIP-712 struct hash of a workerpool order.
library WorkerpoolOrderHash {
    string internal constant TYPE =
        "WorkerpoolOrder(address workerpool,uint256 workerpoolprice,uint256 volume,bytes32 tag,uint256 category,uint256 trust,address apprestrict,address datasetrestrict,address requesterrestrict,bytes32 salt)";
    /// keccak256(TYPE), written out: the compiler would compute it anew each time.
    bytes32 internal constant TYPEHASH = 0xaa3429fb281b34691803133d3d978a75bb77c617ed6bc9aa162b9b30920022bb;

    function structHash(WorkerpoolOrder calldata o) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                TYPEHASH,
                o.workerpool,
                o.workerpoolprice,
                o.volume,
                o.tag,
                o.category,
                o.trust,
                o.apprestrict,
                o.datasetrestrict,
                o.requesterrestrict,
                o.salt
            )
        );
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @notice The offer of a dataset's owner to let it be used, for a price, as many times as the volume says.
/// @dev Signed under EIP-712 by the current owner of `dataset`. `sign` is not part of the hash.
struct DatasetOrder {
    /// The dataset, an entry of the dataset registry; 0 in a match without dataset.
    address dataset;
    /// Price of one task, in nRLC.
    uint256 datasetprice;
    /// Number of tasks the order is good for.
    uint256 volume;
    /// What the dataset needs (bit 0: TEE; the framework bits 1 to 3 are ignored; the rest is free).
    bytes32 tag;
    /// The only app accepted, or a group contract of apps; 0 for any.
    address apprestrict;
    /// The only workerpool accepted, or a group contract of workerpools; 0 for any.
    address workerpoolrestrict;
    /// The only requester accepted, or a group contract of requesters; 0 for any.
    address requesterrestrict;
    /// Makes two otherwise equal orders different.
    bytes32 salt;
    /// Signature of the dataset's owner over the order's digest.
    bytes sign;
}

using DatasetOrderHash for DatasetOrder global;

/// @notice EIP-712 struct hash of a dataset order.
library DatasetOrderHash {
    string internal constant TYPE =
        "DatasetOrder(address dataset,uint256 datasetprice,uint256 volume,bytes32 tag,address apprestrict,address workerpoolrestrict,address requesterrestrict,bytes32 salt)";
    /// keccak256(TYPE), written out: the compiler would compute it anew each time.
    bytes32 internal constant TYPEHASH = 0x6cfc932a5a3d22c4359295b9f433edff52b60703fa47690a04a83e40933dd47c;

    function structHash(DatasetOrder calldata o) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                TYPEHASH,
                o.dataset,
                o.datasetprice,
                o.volume,
                o.tag,
                o.apprestrict,
                o.workerpoolrestrict,
                o.requesterrestrict,
                o.salt
            )
        );
    }
}
